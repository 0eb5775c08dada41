// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/whole_file.h"

#include <array>
#include <optional>
#include <streambuf>
#include <system_error>

namespace thetascope::file {

/// A Buffer is a stream buffer over a file or standard output. Unlike that of the standard library,
/// it remembers why a write failed.
class Buffer final : public std::streambuf {
public:
    /// Writes to `file`, or to standard output if there is none.
    explicit Buffer(std::optional<WholeFile> file);
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() override = default;

    /// Returns why the first write that failed did so, or no error.
    std::error_code error() const { return m_error; }

    /// Puts the file in place if all of it has been written.
    void commit();

protected:
    int sync() override;
    int_type overflow(int_type character) override;

private:
    void note(const tl::expected<void, std::error_code>& result);

    std::optional<WholeFile> m_file;
    std::error_code m_error;
    std::array<char, 1 << 16> m_text;
};

} // namespace thetascope::file
