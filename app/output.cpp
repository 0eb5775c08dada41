// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/file/buffer.h"
#include "core/file/identity.h"
#include "core/file/whole_file.h"
#include "core/text/quotes.h"

#include <system_error>
#include <utility>

namespace thetascope::app {

namespace {

std::string cannotWrite(const std::string& path, const std::string& reason) {
    return "cannot write " +
           (path == "-" ? std::string("standard output") : text::pathInQuotes(path)) + ": " +
           reason;
}

} // namespace

Output::Output(std::string path, std::unique_ptr<file::Buffer> buffer)
    : m_path(std::move(path))
    , m_buffer(std::move(buffer))
    , m_stream(std::make_unique<std::ostream>(m_buffer.get())) {}

Output::Output(Output&&) noexcept = default;

Output::~Output() = default;

tl::expected<Output, std::string> Output::open(const std::string& path,
                                               const std::optional<std::string>& input) {
    if (input && file::isSameFile(path, *input))
        return tl::unexpected(cannotWrite(path, "the experiment is read from this very file"));
    std::optional<file::WholeFile> whole;
    if (path != "-") {
        auto opened = file::WholeFile::open(path);
        if (!opened)
            return tl::unexpected(cannotWrite(path, opened.error().message()));
        whole.emplace(std::move(*opened));
    }
    return Output(path, std::make_unique<file::Buffer>(std::move(whole)));
}

std::ostream& Output::stream() {
    return *m_stream;
}

tl::expected<void, std::string> Output::finish() {
    m_stream->flush();
    m_buffer->commit();
    const std::error_code error = m_buffer->error();
    if (!error || error == std::errc::broken_pipe)
        return {};
    return tl::unexpected(cannotWrite(m_path, error.message()));
}

} // namespace thetascope::app
