// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/temporary.h"

#include <sys/types.h>
#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace thetascope::file {

/// Writes all of `bytes` to a descriptor, in as many pieces as it takes.
tl::expected<void, std::error_code> writeAll(int descriptor, std::string_view bytes);

/// A WholeFile is a file that is replaced as a whole or not at all, however the program or the
/// machine ends meanwhile. A link stays a link to the new file, and permissions stay. What is no
/// regular file (a pipe, /dev/null) is written to directly, since replacing it would remove it.
class WholeFile {
public:
    /// These are the permissions of a new file, as far as the user's mask grants them.
    static constexpr mode_t kUsual = 0666;

    /// Begins to write the file `path`, which keeps its content until commit(). If there is none,
    /// it will have the permissions of `ofNew` that the user's mask grants.
    static tl::expected<WholeFile, std::error_code> open(const std::string& path,
                                                         mode_t ofNew = kUsual);

    /// Takes over the file; the other object must not be used again.
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    /// Discards what was written, unless it was committed.
    ~WholeFile();

    /// Appends all of `bytes`.
    tl::expected<void, std::error_code> write(std::string_view bytes);

    /// Puts the file in place, once the disk has it. Nothing may be written afterwards.
    tl::expected<void, std::error_code> commit();

private:
    WholeFile(Temporary temporary, std::string folder);
    explicit WholeFile(int direct);

    std::optional<Temporary> m_temporary; ///< Empty if what is there is written to directly.
    std::string m_folder;                 ///< The folder of the file that is replaced.
    int m_direct = -1; ///< The descriptor of what is written to directly, or −1.
};

} // namespace thetascope::file
