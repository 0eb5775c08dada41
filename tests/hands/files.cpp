// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/files.h"

#include <array>
#include <fstream>
#include <iterator>
#include <string>

namespace thetascope::hands {

namespace {

constexpr std::array<std::string_view, 16> kFiles{
    "~/files/plane.theta",   "~/files/flat.theta",    "~/files/one.theta",   "~/files/many.theta",
    "~/files/tagged.theta",  "~/files/half.theta",    "~/files/empty.theta", "~/files/zeros.theta",
    "~/files/numbers.theta", "~/files/deep.theta",    "~/files/lesson.yaml", "~/files/half.yaml",
    "~/files/folder.theta",  "~/files/missing.theta", "~/files/picture.png", "~/files/long.theta",
};

void write(const std::filesystem::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string withLoss(std::string_view loss, std::string_view more = "[]") {
    return R"({"thetascope": 1, "loss": ")" + std::string(loss) +
           R"(", "range": [-6, 6], "start": -5, "steps": 300, "tolerance": 1e-6, "optimizers": )" +
           std::string(more) + "}\n";
}

/// Returns the most optimizers that an experiment may have.
std::string manyOptimizers() {
    std::string list = "[";
    for (int slot = 0; slot < 9; ++slot) {
        list += slot > 0 ? ", " : "";
        list += R"({"optimizer": "adam", "alpha": 0.)" + std::to_string(slot + 1) +
                R"(, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "slot": )" +
                std::to_string(slot) + "}";
    }
    return list + "]";
}

} // namespace

std::span<const std::string_view> files() {
    return kFiles;
}

void writeFiles(const std::filesystem::path& home, const std::filesystem::path& resources) {
    const std::filesystem::path folder = home / "files";
    std::filesystem::create_directories(folder / "folder.theta");
    const std::string plane = textOf(resources / "experiments/himmelblau.theta");
    const std::string lesson = textOf(resources / "lessons/05-how-bold.yaml");
    const std::string one = R"([{"optimizer": "gd", "alpha": 0.1, "slot": 0}])";
    write(folder / "plane.theta", plane);
    write(folder / "half.theta", plane.substr(0, plane.size() / 2));
    write(folder / "lesson.yaml", lesson);
    write(folder / "half.yaml", lesson.substr(0, lesson.size() / 2));
    write(folder / "flat.theta", withLoss("0", one));
    write(folder / "one.theta", withLoss("1/θ", one));
    write(folder / "many.theta", withLoss("sin 2θ · log θ²", manyOptimizers()));
    write(folder / "tagged.theta", withLoss("<h1>θ</h1>", R"([{"<b>key</b>": 1}])"));
    write(folder / "long.theta", withLoss(std::string(20'000, 'x'), one));
    write(folder / "empty.theta", "");
    write(folder / "zeros.theta", std::string(4096, '\0'));
    write(folder / "numbers.theta",
          withLoss("1e999 θ", R"([{"optimizer": "gd", "alpha": -1e400}])"));
    write(folder / "deep.theta", std::string(50'000, '['));
    write(folder / "picture.png", "\x89PNG\r\n\x1a\n");
}

} // namespace thetascope::hands
