// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>
#include <tl/expected.hpp>

#include <string>
#include <system_error>

namespace thetascope::file {

/// A Temporary is a new file in the folder of another, its target, whose place it can take. Where
/// the file system allows it, the file has no name until then, so that nothing is left of it
/// however the program ends. Elsewhere it has a hidden name, is locked while it is in use, and is
/// removed with the object; what is left by a program that was killed is removed by the next one
/// that writes to the same target.
class Temporary {
public:
    /// How a file is kept until it takes its target's place.
    enum class Kind { Nameless, Named };

    /// Makes an empty file for `target`, which is no link. The permissions are those of `mode` that
    /// the process grants to new files. A nameless file gets a name if the system has no others.
    static tl::expected<Temporary, std::error_code> make(const std::string& target, mode_t mode,
                                                         Kind kind = Kind::Nameless);

    /// Takes over the file; the other object must not be used again.
    Temporary(Temporary&& other) noexcept;
    Temporary& operator=(Temporary&&) = delete;
    /// Removes the file, unless replaceTarget() has succeeded.
    ~Temporary();

    /// Returns the descriptor, which is open for writing.
    int descriptor() const { return m_descriptor; }

    /// Puts the file in its target's place, whether or not there is one. Whoever opens the target
    /// gets all of the old file or all of the new one.
    tl::expected<void, std::error_code> replaceTarget();

private:
    Temporary(int descriptor, std::string target, std::string name);

    bool linkTo(const std::string& path) const;
    tl::expected<void, std::error_code> linkBesideTarget();

    int m_descriptor;
    std::string m_target;
    std::string m_name; ///< Empty while the file has no name, or once it has its target's.
};

} // namespace thetascope::file
