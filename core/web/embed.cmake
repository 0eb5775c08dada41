# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DOUTPUT=FILE -DFILES=A;B;… -P embed.cmake: writes a source that has the texts of files, and
# resource(), which returns one by its name.
set(rows "")
foreach(file IN LISTS FILES)
  file(READ "${file}" text)
  get_filename_component(name "${file}" NAME)
  # The notice of each file would be repeated in every page; the page has one of its own.
  string(REGEX REPLACE "^((//|/\\*|<!--) SPDX-[^\n]*\n)+" "" text "${text}")
  string(APPEND rows "    {\"${name}\", R\"thetascope(${text})thetascope\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"core/web/resources.h\"

#include <utility>

namespace thetascope::web {

namespace {

constexpr std::pair<std::string_view, std::string_view> kFiles[] = {
${rows}};

} // namespace

std::string_view resource(std::string_view name) {
    for (const auto& [own, text] : kFiles)
        if (own == name)
            return text;
    return {};
}

} // namespace thetascope::web
")
