// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace thetascope::file {
class Buffer;
}

namespace thetascope::app {

/// An Output is the destination of what a command writes: a file, or standard output. A file is
/// replaced as a whole by finish(), and otherwise stays as it was. A path that is not a regular
/// file (a pipe, /dev/null) is written to directly.
class Output {
public:
    /// Opens `path`, or standard output if it is "-". The error is one sentence with the path and
    /// the cause, which may be that it is the file `input`, from which the command reads.
    static tl::expected<Output, std::string> open(const std::string& path,
                                                  const std::optional<std::string>& input = {});

    /// Moves the output; the other one must not be used again.
    Output(Output&&) noexcept;
    Output& operator=(Output&&) = delete;
    /// Discards what was written, unless finish() has put it in place.
    ~Output();

    /// Returns the stream to write to. It goes bad at the first write that fails, also if the
    /// reader of a pipe has closed it.
    std::ostream& stream();

    /// Writes what is left and puts the file in place. The error is one sentence. If the reader of
    /// a pipe has closed it, that is not an error: the reader has seen what it wanted.
    tl::expected<void, std::string> finish();

private:
    Output(std::string path, std::unique_ptr<file::Buffer> buffer);

    std::string m_path;
    std::unique_ptr<file::Buffer> m_buffer;
    std::unique_ptr<std::ostream> m_stream;
};

} // namespace thetascope::app
