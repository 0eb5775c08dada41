// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/tile.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::part {

/// This is the ending of the names of part files.
inline constexpr std::string_view kSuffix = ".thetapart";

/// A Header says what a part file is a part of. All but the tile is the same in all parts of one
/// whole.
struct Header {
    std::string kind;    ///< What it is a part of: "map" or "race".
    std::string version; ///< The version of the program that computed it.
    /// A checksum of the numbers from which the rows were computed, such as the learning rates.
    /// Another machine may round them in another way, and its rows are then not those of the same
    /// whole.
    std::string numbers;
    std::string request; ///< What was asked for, as JSON on one line, as Json::dump() writes it.
    basins::Tile tile;   ///< Which of the rows it has.
};

/// Takes bytes, one piece after another.
using TakeBytes = std::function<void(std::string_view)>;

/// Writes a part file: a line of JSON, which has the header, the number of bytes of the data and a
/// checksum of the header and the data, and then the data. `data` passes them on piece by piece; it
/// is called twice, and must pass on the same ones.
void write(const Header& header, const std::function<void(const TakeBytes&)>& data,
           std::ostream& out);

/// A Part is a part file that is being read. Whatever the file contains, no more memory is needed
/// than for its header, whose size is limited.
class Part {
public:
    /// Opens a part file and reads its header. The error is one sentence that begins with the
    /// file's name: it cannot be read, it is no part file, it is one of a later version, or its
    /// size is not what the header says.
    static tl::expected<Part, std::string> open(const std::string& path);

    /// Returns the path.
    const std::string& path() const { return m_path; }

    /// Returns the header.
    const Header& header() const { return m_header; }

    /// Returns the number of bytes of the data.
    std::uint64_t bytes() const { return m_bytes; }

    /// Returns the checksum of the header and the data as the file has it.
    const std::string& checksum() const { return m_checksum; }

    /// Reads all of the data. `rowBytes` says how many bytes each row has; their sum must be
    /// bytes(). `take` is given the bytes of each row, and returns whether they can be right. The
    /// error is one sentence that begins with the file's name: the file cannot be read, or it is
    /// damaged.
    tl::expected<void, std::string>
    read(const std::function<std::size_t(std::size_t row)>& rowBytes,
         const std::function<bool(std::size_t row, std::string_view bytes)>& take,
         std::size_t rows);

private:
    std::string m_path;
    std::uint64_t m_begin = 0; ///< Where the data begin.
    Header m_header;
    std::uint64_t m_bytes = 0;
    std::string m_checksum;
};

/// Checks whether parts belong together and are all there. The error is one sentence that names the
/// files, or the missing parts. Of two files of the same part with the same data, only the first
/// remains.
tl::expected<void, std::string> checkTogether(std::vector<Part>& parts);

} // namespace thetascope::part
