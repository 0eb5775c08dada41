// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Animations of 200 frames of 1200 × 750 dots, as a user makes them on the command line. Measured
// beside them: a process for each frame, and ffmpeg making a GIF of frames that are there already.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int kRepeats = 3;
constexpr int kFrames = 200;
constexpr int kSingleFrames = 20; ///< So many of them stand for all.

struct Case {
    const char* name;
    std::string experiment;
};

const Case kCases[] = {
    {"default experiment", ""},
    {"four runs that move in every frame", " --loss 'x²/20 + y²' --range=-10:10,-4:4 --start=-9,3 "
                                           "--steps=200 --tolerance=0 --optimizer gd:alpha=0.3"
                                           " --optimizer momentum:alpha=0.05,mu=0.9 --optimizer "
                                           "adam:alpha=0.1 --optimizer rmsprop:alpha=0.05"},
};

/// Returns the median of the seconds that a command takes. Ends the program if it fails.
double seconds(const std::string& command, int repeats = kRepeats) {
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        if (std::system(command.c_str()) != 0) {
            std::fprintf(stderr, "failed: %s\n", command.c_str());
            std::exit(1);
        }
        times.push_back(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double megabytes(const fs::path& file) {
    return static_cast<double>(fs::file_size(file)) / 1e6;
}

void measure(const Case& which, const fs::path& folder) {
    const std::string exporting = THETASCOPE_PROGRAM " export --size=1200x750" + which.experiment +
                                  " --output " + folder.string() + "/";
    const std::string moving =
        " --from=0 --to=" + std::to_string(kFrames - 1) + " --speed=25 --fps=25 2>/dev/null";
    std::printf("%s, %d frames\n", which.name, kFrames);
    const std::string all = "for t in $(seq " + std::to_string(kSingleFrames) + "); do " +
                            exporting + "one.png --step=$t || exit 1; done";
    const double single = seconds(all, 1) * kFrames / kSingleFrames;
    std::printf("  a process for each frame   %6.2f s  (from %d of them)\n", single, kSingleFrames);
    for (const char* name : {"run.gif", "run.webp", "frames-%04d.png"}) {
        const double time = seconds(exporting + name + moving);
        std::printf("  %-24s   %6.2f s  ratio to single frames %.2f", name, time, time / single);
        if (fs::exists(folder / name))
            std::printf("  %.2f MB", megabytes(folder / name));
        std::printf("\n");
    }
    const std::string frames = folder.string() + "/frames-%04d.png";
    const double foreign =
        seconds("ffmpeg -v error -y -framerate 25 -i " + frames +
                " -vf 'split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none' " +
                folder.string() + "/foreign.gif");
    std::printf("  ffmpeg, GIF of the frames  %6.2f s  %.2f MB, ratio of sizes %.2f\n", foreign,
                megabytes(folder / "foreign.gif"),
                megabytes(folder / "run.gif") / megabytes(folder / "foreign.gif"));
}

} // namespace

int main() {
    for (const Case& which : kCases) {
        const fs::path folder = fs::temp_directory_path() / "thetascope_animation_bench";
        fs::remove_all(folder);
        fs::create_directory(folder);
        measure(which, folder);
        fs::remove_all(folder);
    }
}
