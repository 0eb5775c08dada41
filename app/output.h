// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <memory>
#include <ostream>
#include <string>

namespace thetascope::app {

/// Where a verb writes to: a file, or standard output. A file comes into being as a whole, by
/// finish(): until then its text is kept beside it under another name, which goes away again with
/// the Output. What is no regular file (a pipe, /dev/null) is written to directly.
class Output {
public:
    /// `path`, or "-" for standard output. The error is one sentence with the path and the cause.
    static tl::expected<Output, std::string> open(const std::string& path);

    Output(Output&&) noexcept;
    Output& operator=(Output&&) = delete;
    ~Output();

    /// Goes bad at the first write that fails; a reader that has closed its pipe is such a failure.
    std::ostream& stream();

    /// Writes what is left and puts the file in its place. A reader that has closed its pipe has
    /// seen what it wanted: that is no error. The error is one sentence.
    tl::expected<void, std::string> finish();

private:
    class Buffer;

    Output(int descriptor, std::string path, std::string temporary);

    std::string m_path;
    std::string m_temporary; ///< empty when written to directly
    std::unique_ptr<Buffer> m_buffer;
    std::unique_ptr<std::ostream> m_stream;
};

} // namespace thetascope::app
