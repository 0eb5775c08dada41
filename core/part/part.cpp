// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/part/part.h"

#include "core/experiment/theta_json.h"
#include "core/part/checksum.h"
#include "core/text/names.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

namespace thetascope::part {

namespace {

using experiment::Json;
using experiment::JsonReader;
using experiment::Unreadable;

constexpr int kFormat = 1;
constexpr const char* kMark = "thetascope_part";
constexpr std::string_view kBeginning = R"({"thetascope_part":)";
/// No line of a header is longer than this.
constexpr std::size_t kMostHeader = 16 << 20;

std::string about(const std::string& path, const std::string& sentence) {
    return text::shownPath(path) + ": " + sentence;
}

/// Reads the first line, or nothing if it is longer than any header.
std::optional<std::string> firstLine(std::istream& file) {
    std::string line;
    std::array<char, 1 << 12> piece{};
    while (line.size() < kMostHeader) {
        file.getline(piece.data(), piece.size()); // fails where the piece is full, too
        const bool isWhole = !file.fail();
        line.append(piece.data(), isWhole ? static_cast<std::size_t>(file.gcount()) - 1
                                          : static_cast<std::size_t>(file.gcount()));
        if (isWhole && !file.eof())
            return line;
        if (file.eof() || file.bad() || file.gcount() == 0)
            return std::nullopt;
        file.clear();
    }
    return std::nullopt;
}

basins::Tile tileOf(const Json& json, JsonReader& reader) {
    const std::vector<double> numbers = reader.numbers(json, "tile", 2);
    const double count = numbers[1];
    if (!(1 <= count && count <= basins::Tile::kMost && 1 <= numbers[0] && numbers[0] <= count))
        reader.fail("tile", "two whole numbers, the lower first");
    const basins::Tile tile{static_cast<std::size_t>(numbers[0]) - 1,
                            static_cast<std::size_t>(count)};
    if (static_cast<double>(tile.index + 1) != numbers[0] ||
        static_cast<double>(tile.count) != count)
        reader.fail("tile", "two whole numbers, the lower first");
    return tile;
}

std::string kindText(const Header& header) {
    return header.kind == "map" ? "a map" : "a race";
}

std::string numberText(const Part& part) {
    return "part " + std::to_string(part.header().tile.index + 1) + " of " +
           std::to_string(part.header().tile.count);
}

/// Begins the checksum of a part, which is that of what the header says, and then of the data: a
/// header that was damaged must not pass as another request.
Checksum checksumOf(const Header& header) {
    Checksum checksum;
    for (const std::string& text :
         {header.kind, header.version, header.numbers, header.request,
          std::to_string(header.tile.index), std::to_string(header.tile.count)}) {
        checksum.add(text);
        checksum.add("\n");
    }
    return checksum;
}

/// Returns why a part does not belong to another, or an empty text if it does.
std::string whyApart(const Part& part, const Part& first) {
    const Header& a = part.header();
    const Header& b = first.header();
    const std::string other = text::shownPath(first.path());
    if (a.kind != b.kind)
        return "it is a part of " + kindText(a) + ", but " + other + " is one of " + kindText(b);
    if (a.tile.count != b.tile.count)
        return "it is " + numberText(part) + ", but " + other + " is " + numberText(first);
    if (a.version != b.version)
        return "it was computed by version " + text::shown(a.version) + " of the program, but " +
               other + " by version " + text::shown(b.version);
    if (a.request != b.request)
        return "it is not of the same " + a.kind + " as " + other +
               ": the experiment or the options differ";
    if (a.numbers != b.numbers)
        return "its machine rounds in another way than that of " + other +
               ", so that the rows are not those of one " + a.kind;
    return {};
}

} // namespace

void write(const Header& header, const std::function<void(const TakeBytes&)>& data,
           std::ostream& out) {
    Checksum checksum = checksumOf(header);
    std::uint64_t bytes = 0;
    data([&](std::string_view piece) {
        checksum.add(piece);
        bytes += piece.size();
    });
    Json json{{kMark, kFormat},
              {"kind", header.kind},
              {"version", header.version},
              {"tile", {header.tile.index + 1, header.tile.count}},
              {"numbers", header.numbers},
              {"bytes", bytes},
              {"byte_order", "little"},
              {"checksum", checksum.text()},
              {"request", Json::parse(header.request)}};
    out << json.dump() << '\n';
    data([&](std::string_view piece) {
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    });
}

tl::expected<Part, std::string> Part::open(const std::string& path) {
    const auto fault = [&](const std::string& sentence) {
        return tl::unexpected(about(path, sentence));
    };
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return fault("there is no such file");
    if (!error && status.type() != std::filesystem::file_type::regular)
        return fault("it is not a regular file");
    Part part;
    part.m_path = path;
    errno = 0;
    std::ifstream file(path, std::ios::binary); // not kept open: there may be thousands of parts
    if (!file)
        return fault("the file cannot be opened: " + std::generic_category().message(errno));
    const std::uint64_t size = std::filesystem::file_size(path, error);
    const std::optional<std::string> line = firstLine(file);
    if (!line || !line->starts_with(kBeginning))
        return fault("it is no part of a map or a race, as --tile writes it");
    try {
        const Json json = experiment::parseJson(*line);
        JsonReader reader(json, "its header");
        if (const std::uint64_t format = reader.count(kMark); format != kFormat)
            return fault("it was written by a later version of the program");
        Header& header = part.m_header;
        header.kind = reader.text("kind");
        if (header.kind != "map" && header.kind != "race")
            reader.fail("kind", "map or race");
        header.version = reader.text("version");
        header.tile = tileOf(reader.take("tile"), reader);
        header.numbers = reader.text("numbers");
        header.request = reader.take("request").dump();
        part.m_bytes = reader.count("bytes");
        if (reader.text("byte_order") != "little")
            reader.fail("byte_order", "little");
        part.m_checksum = reader.text("checksum");
        reader.expectNothingMore();
    } catch (const Unreadable& unreadable) {
        return fault(unreadable.what());
    }
    part.m_begin = line->size() + 1;
    const std::uint64_t present = size - part.m_begin;
    if (present != part.m_bytes)
        return fault(present < part.m_bytes ? "the file is not complete"
                                            : "the file has more data than its header says");
    return part;
}

tl::expected<void, std::string>
Part::read(const std::function<std::size_t(std::size_t)>& rowBytes,
           const std::function<bool(std::size_t, std::string_view)>& take, std::size_t rows) {
    std::ifstream file(m_path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(m_begin));
    Checksum checksum = checksumOf(m_header);
    std::string bytes;
    bool isPossible = true;
    for (std::size_t row = 0; row < rows && isPossible; ++row) {
        bytes.resize(rowBytes(row));
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file)
            return tl::unexpected(about(m_path, "the file cannot be read to its end"));
        checksum.add(bytes);
        isPossible = take(row, bytes);
    }
    if (!isPossible || checksum.text() != m_checksum)
        return tl::unexpected(about(m_path, "the file is damaged; compute this part again"));
    return {};
}

tl::expected<void, std::string> checkTogether(std::vector<Part>& parts) {
    std::vector<Part> kept;
    for (Part& part : parts) {
        if (!kept.empty()) {
            if (const std::string why = whyApart(part, kept.front()); !why.empty())
                return tl::unexpected(about(part.path(), why));
        }
        const auto same = std::ranges::find_if(
            kept, [&](const Part& other) { return other.header().tile == part.header().tile; });
        if (same == kept.end())
            kept.push_back(std::move(part));
        else if (same->checksum() != part.checksum() || same->bytes() != part.bytes())
            return tl::unexpected(about(part.path(), "it is " + numberText(part) + ", as " +
                                                         text::shownPath(same->path()) +
                                                         " is, but with other data"));
    }
    parts = std::move(kept);
    std::ranges::sort(parts, {}, [](const Part& part) { return part.header().tile.index; });
    const std::size_t count = parts.front().header().tile.count;
    constexpr std::size_t kMostNamed = 20;
    std::vector<std::string> missing;
    std::size_t next = 0;
    for (std::size_t index = 0; index < count; ++index) {
        if (next < parts.size() && parts[next].header().tile.index == index)
            ++next;
        else if (missing.size() < kMostNamed)
            missing.push_back(std::to_string(index + 1));
    }
    const std::size_t missed = count - parts.size();
    if (missed == 0)
        return {};
    if (missed > missing.size())
        missing.push_back(std::to_string(missed - missing.size()) + " others");
    return tl::unexpected((missed == 1 ? "part " : "parts ") + text::listed(missing) + " of " +
                          std::to_string(count) + (missed == 1 ? " is" : " are") + " missing");
}

} // namespace thetascope::part
