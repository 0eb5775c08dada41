// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"
#include "core/text/names.h"
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace thetascope::tests {

namespace {

std::set<std::string> found(const std::string& text, const std::regex& expression) {
    std::set<std::string> all;
    for (std::sregex_iterator it(text.begin(), text.end(), expression);
         it != std::sregex_iterator(); ++it)
        all.insert((*it)[1]);
    return all;
}

/// The verbs, as the last part of the program's help lists them.
std::set<std::string> verbs() {
    const std::string help = runProgram({"--help"}).out;
    const auto list = help.find("Subcommands:");
    return list == std::string::npos ? std::set<std::string>{}
                                     : found(help.substr(list), std::regex("\n  ([a-z]+) "));
}

TEST(ManualCommandLine, verbsAndOptions_areAllDescribed) {
    const std::string page = fileContents(THETASCOPE_RESOURCES_DIR "/manual/command-line.md");
    const std::set<std::string> all = verbs();
    EXPECT_TRUE(all.contains("trace") && all.contains("basins"));
    for (const std::string& verb : all) {
        EXPECT_NE(page.find("\n## " + verb + "\n"), std::string::npos) << verb;
        const std::string help = runProgram({verb, "--help"}).out;
        for (const std::string& option : found(help, std::regex("\n  (?:-h,)?(--[a-z-]+)")))
            EXPECT_NE(page.find('`' + option), std::string::npos) << verb << ' ' << option;
    }
    for (const std::string& option :
         found(runProgram({"--help"}).out, std::regex("\n  (?:-h,)?(--[a-z-]+)")))
        EXPECT_NE(page.find('`' + option), std::string::npos) << option;
}

TEST(ManualOptimizers, listedOptimizers_areAllDescribed) {
    const std::string page = fileContents(THETASCOPE_RESOURCES_DIR "/manual/optimizers.md");
    const std::set<std::string> names =
        found(runProgram({"list", "optimizers"}).out, std::regex("\n  ([a-z0-9_]+)    "));
    EXPECT_TRUE(names.contains("gd") && names.contains("rprop"));
    for (const std::string& name : names)
        EXPECT_NE(page.find('`' + name + '`'), std::string::npos) << name;
}

TEST(ManualOptimizers, otherNamesOfOptimizersAndKeys_areAllDescribed) {
    const std::string page = fileContents(THETASCOPE_RESOURCES_DIR "/manual/optimizers.md");
    const auto isDescribed = [&](std::string_view name) {
        const bool isSymbol = static_cast<unsigned char>(name.back()) >= 0x80; // as in s₋
        return page.find(isSymbol ? std::string(name) : '`' + std::string(name)) !=
               std::string::npos;
    };
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        for (const std::string_view alias : text::partsOfList(recipe.aliases))
            EXPECT_TRUE(isDescribed(alias)) << alias;
        for (const optimizer::Setting& setting : optimizer::make(recipe).settings) {
            EXPECT_TRUE(isDescribed(setting.parameter->symbol)) << setting.parameter->symbol;
            for (const std::string_view alias : text::partsOfList(setting.parameter->aliases))
                EXPECT_TRUE(isDescribed(alias)) << alias;
        }
    }
}

} // namespace

} // namespace thetascope::tests
