// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/buffer.h"

#include <unistd.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace thetascope::file {

Buffer::Buffer(std::optional<WholeFile> file)
    : m_file(std::move(file)) {
    setp(m_text.data(), m_text.data() + m_text.size());
}

void Buffer::commit() {
    if (!m_error && m_file)
        note(m_file->commit());
}

int Buffer::sync() {
    if (!m_error) {
        const std::string_view text(pbase(), static_cast<std::size_t>(pptr() - pbase()));
        note(m_file ? m_file->write(text) : writeAll(STDOUT_FILENO, text));
    }
    setp(m_text.data(), m_text.data() + m_text.size());
    return m_error ? -1 : 0;
}

Buffer::int_type Buffer::overflow(int_type character) {
    if (sync() != 0)
        return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof()))
        sputc(traits_type::to_char_type(character));
    return traits_type::not_eof(character);
}

void Buffer::note(const tl::expected<void, std::error_code>& result) {
    if (!result)
        m_error = result.error();
}

} // namespace thetascope::file
