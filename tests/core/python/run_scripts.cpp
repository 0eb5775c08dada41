// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/python/run_scripts.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace thetascope::python {

namespace {

constexpr const char* kDriver = R"(
import contextlib, sys
for number in range(int(sys.argv[2])):
    with open(f'{sys.argv[1]}/{number}.py', encoding='utf-8') as file:
        text = file.read()
    with open(f'{sys.argv[1]}/{number}.out', 'w', encoding='utf-8') as out:
        with contextlib.redirect_stdout(out):
            try:
                exec(compile(text, f'{number}.py', 'exec'), {'__name__': '__main__'})
            except Exception as error:
                print('raised', repr(error))
)";

} // namespace

std::vector<std::string> runScripts(const std::vector<std::string>& scripts) {
    std::string folder = (std::filesystem::temp_directory_path() / "scripts.XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) {
        ADD_FAILURE() << "no folder for scripts";
        return {};
    }
    const auto path = [&](std::size_t i, const char* ending) {
        return folder + "/" + std::to_string(i) + ending;
    };
    std::ofstream(folder + "/driver.py") << kDriver;
    for (std::size_t i = 0; i < scripts.size(); ++i)
        std::ofstream(path(i, ".py")) << scripts[i];
    const std::string command = "/usr/bin/python3 " + folder + "/driver.py " + folder + " " +
                                std::to_string(scripts.size());
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::vector<std::string> outputs;
    for (std::size_t i = 0; i < scripts.size(); ++i) {
        std::ifstream file(path(i, ".out"));
        outputs.emplace_back(std::istreambuf_iterator<char>(file),
                             std::istreambuf_iterator<char>());
    }
    std::filesystem::remove_all(folder);
    return outputs;
}

} // namespace thetascope::python
