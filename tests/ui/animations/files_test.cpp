// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is written is read by other programs and libraries, and shows the pictures of its steps.
#include "core/experiment/experiment.h"
#include "core/experiment/run.h"
#include "core/metadata/carried_text.h"
#include "tests/support/checked.h"
#include "ui/animations/production.h"
#include "ui/animations/video.h"
#include "ui/pictures/runs_picture.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>
#include <webp/demux.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace thetascope::ui::animations {

namespace {

std::shared_ptr<pictures::RunsPicture> picture(const char* loss = nullptr) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    if (loss)
        experiment.loss = loss;
    experiment.until = {30, 0};
    const experiment::Checked checked = tests::checked(experiment);
    pictures::ShownRuns shown;
    shown.scene =
        std::make_shared<plot::LossScene>(checked.loss(), experiment.range, experiment.rangeY);
    shown.start = experiment.start;
    auto runs = experiment::run(checked);
    for (std::size_t i = 0; i < runs.size(); ++i)
        shown.runs.push_back(plot::runView(
            experiment.contenders[i], theme::VariableNames(*checked.loss()), std::move(runs[i])));
    return std::make_shared<pictures::RunsPicture>(shown, pictures::paintSideBySide);
}

/// A plan with one frame for each step from 2 to 12, of an odd size.
Plan planOf(const Format& format) {
    Plan plan{&format, picture(), {}, {.from = 2, .to = 12, .speed = 20, .rate = 20}, {}};
    plan.settings.size = {401, 301};
    return plan;
}

tl::expected<QByteArray, QString> made(const Plan& plan, std::stop_token stop = {}) {
    EXPECT_TRUE(checkFormat(*plan.format, plan.timing, plan.settings));
    Production production(plan, shotsOf(plan.timing).value(), 2, {}, std::move(stop));
    while (!production.result()) {
        if (!production.paintNext())
            production.wait();
    }
    return *production.result();
}

QImage expected(const Plan& plan, std::uint64_t step) {
    return pageOf(*plan.picture->at(step), plan.settings)
        .and_then([](const pictures::Page& page) { return pictures::imageOf(page); })
        .value();
}

/// Returns the greatest mean distance of a channel within a square of 16 dots, from 0 to 255: no
/// text may be missing, though edges may be in other shades.
double worstSquare(const QImage& one, const QImage& other) {
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    constexpr int kSide = 16;
    double worst = 0;
    for (int top = 0; top < a.height(); top += kSide) {
        for (int left = 0; left < a.width(); left += kSide) {
            double sum = 0;
            const QRect square = QRect(left, top, kSide, kSide) & a.rect();
            for (int y = square.top(); y <= square.bottom(); ++y) {
                for (int x = square.left(); x <= square.right(); ++x) {
                    const QRgb p = a.pixel(x, y);
                    const QRgb q = b.pixel(x, y);
                    sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) +
                           std::abs(qBlue(p) - qBlue(q));
                }
            }
            worst = std::max(worst, sum / (3.0 * square.width() * square.height()));
        }
    }
    return worst;
}

/// Writes bytes to a file for another program, and returns what that prints.
QString printed(const QByteArray& bytes, const QString& name, const QString& program,
                const QStringList& arguments) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QProcess process;
    process.start(program, QStringList(arguments) << file.fileName());
    EXPECT_TRUE(process.waitForFinished()) << program.toStdString() << " is not there";
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Returns "width,height,frames" and the duration in seconds, as ffprobe finds them.
QString probed(const QByteArray& bytes, const QString& name) {
    return printed(bytes, name, "ffprobe",
                   {"-v", "error", "-count_frames", "-show_entries",
                    "stream=width,height,nb_read_frames:format=duration", "-of", "csv=p=0"})
        .simplified();
}

std::vector<QImage> gifImages(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "gif");
    std::vector<QImage> images;
    for (QImage image = reader.read(); !image.isNull(); image = reader.read())
        images.push_back(image);
    return images;
}

std::vector<QImage> webpImages(const QByteArray& bytes, std::vector<int>& times) {
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())};
    WebPAnimDecoder* const decoder = WebPAnimDecoderNew(&data, nullptr);
    WebPAnimInfo info{};
    WebPAnimDecoderGetInfo(decoder, &info);
    std::vector<QImage> images;
    std::uint8_t* pixels = nullptr;
    int time = 0;
    while (WebPAnimDecoderGetNext(decoder, &pixels, &time) != 0) {
        images.push_back(QImage(pixels, static_cast<int>(info.canvas_width),
                                static_cast<int>(info.canvas_height), QImage::Format_RGBA8888)
                             .copy());
        times.push_back(time);
    }
    WebPAnimDecoderDelete(decoder);
    return images;
}

TEST(Gif, frames_areThePicturesOfTheirSteps) {
    const Plan plan = planOf(*formatNamed("gif"));
    const QByteArray bytes = made(plan).value();
    const std::vector<QImage> images = gifImages(bytes);
    ASSERT_EQ(images.size(), 11U);
    for (std::size_t i = 0; i < images.size(); ++i)
        EXPECT_LT(worstSquare(images[i], expected(plan, 2 + i)), 4) << i;
    EXPECT_EQ(probed(bytes, "a.gif"), "401,301,11 0.550000");
}

TEST(Gif, sharesTimeExactly_whateverTheRate) {
    Plan plan = planOf(*formatNamed("gif"));
    plan.timing = {.from = 0, .to = 29, .speed = 30, .rate = 30};
    EXPECT_EQ(probed(made(plan).value(), "a.gif"), "401,301,30 1.000000");
}

TEST(Gif, loop_isThereOnlyIfAskedFor) {
    Plan plan = planOf(*formatNamed("gif"));
    EXPECT_FALSE(made(plan).value().contains("NETSCAPE2.0"));
    plan.timing.isLooping = true;
    const QByteArray bytes = made(plan).value();
    EXPECT_TRUE(bytes.contains("NETSCAPE2.0"));
    EXPECT_EQ(probed(bytes, "a.gif"), "401,301,11 1.550000"); // the end stays for a second
}

TEST(Gif, twoVariables_inColour) {
    Plan plan = planOf(*formatNamed("gif"));
    plan.picture = picture("x²/2 + 3y²/2");
    const std::vector<QImage> images = gifImages(made(plan).value());
    ASSERT_EQ(images.size(), 11U);
    EXPECT_LT(worstSquare(images[10], expected(plan, 12)), 6);
}

TEST(Webp, frames_areThePicturesOfTheirSteps) {
    const Plan plan = planOf(*formatNamed("webp"));
    const QByteArray bytes = made(plan).value();
    std::vector<int> times;
    const std::vector<QImage> images = webpImages(bytes, times);
    ASSERT_EQ(images.size(), 11U);
    EXPECT_EQ(images[0].convertToFormat(QImage::Format_RGB32),
              expected(plan, 2).convertToFormat(QImage::Format_RGB32));
    for (std::size_t i = 0; i < images.size(); ++i) {
        EXPECT_LT(worstSquare(images[i], expected(plan, 2 + i)), 4) << i;
        EXPECT_EQ(times[i], 50 * (static_cast<int>(i) + 1));
    }
    const QString told = printed(bytes, "a.webp", "webpinfo", {});
    EXPECT_TRUE(told.contains("Canvas size 401 x 301")) << told.toStdString();
    EXPECT_TRUE(told.contains("No error detected.")) << told.toStdString();
}

TEST(Webp, transparentBackground_staysSo) {
    Plan plan = planOf(*formatNamed("webp"));
    plan.settings.background = pictures::PictureSettings::Background::Transparent;
    std::vector<int> times;
    const std::vector<QImage> images = webpImages(made(plan).value(), times);
    ASSERT_EQ(images.size(), 11U);
    const QImage last = expected(plan, 12);
    EXPECT_EQ(images[10].pixelColor(1, 1).alpha(), 0);
    EXPECT_LT(worstSquare(images[10].convertToFormat(QImage::Format_ARGB32_Premultiplied), last),
              1);
}

TEST(Video, frames_areReadByFfprobe) {
    for (const char* suffix : {"mp4", "webm"}) {
        Plan plan = planOf(*formatNamed(suffix));
        const auto bytes = made(plan);
        ASSERT_TRUE(bytes) << bytes.error().toStdString();
        EXPECT_TRUE(probed(*bytes, QStringLiteral("a.") + suffix).startsWith("402,302,11 0.55"))
            << suffix;
    }
}

TEST(Video, colours_areThoseOfThePicture) {
    Plan plan = planOf(*formatNamed("mp4"));
    plan.settings.size = {640, 480};
    const QByteArray bytes = made(plan).value();
    const QTemporaryDir folder;
    QFile file(folder.filePath("a.mp4"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const QString last = folder.filePath("last.png");
    ASSERT_EQ(QProcess::execute("ffmpeg", {"-v", "error", "-i", file.fileName(), "-vf",
                                           "select=eq(n\\,10)", "-frames:v", "1", last}),
              0);
    EXPECT_LT(worstSquare(QImage(last), expected(plan, 12)), 10);
}

TEST(Video, programThatFails_isQuoted) {
    Plan plan = planOf(*formatNamed("mp4"));
    const QTemporaryDir folder;
    QFile script(folder.filePath("ffmpeg"));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho first >&2\necho Unknown encoder libx264 >&2\nexit 1\n");
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    script.close();
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.path().toUtf8() + ':' + path);
    const auto bytes = made(plan);
    qputenv("PATH", path);
    EXPECT_EQ(bytes.error(), "ffmpeg has not made the MP4: Unknown encoder libx264");
}

TEST(Video, withoutTheProgram_thatIsSaid) {
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const Plan plan = planOf(*formatNamed("mp4"));
    const auto possible = checkFormat(*plan.format, plan.timing, plan.settings);
    qputenv("PATH", path);
    EXPECT_EQ(possible.error(), "MP4 needs the program ffmpeg, which is not installed");
    EXPECT_TRUE(checkFormat(*plan.format, plan.timing, plan.settings));
}

TEST(Numbered, frames_areFiles) {
    const QTemporaryDir folder;
    Plan plan = planOf(numberedFormat());
    plan.path = folder.filePath("frame-##.png");
    plan.timing.speed = 10; // two frames a step
    EXPECT_EQ(made(plan).value(), "");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 21);
    for (int frame : {0, 1, 7, 20}) {
        const QImage image(
            folder.filePath(QStringLiteral("frame-%1.png").arg(frame, 2, 10, QLatin1Char('0'))));
        EXPECT_EQ(image.convertToFormat(QImage::Format_RGB32),
                  expected(plan, 2 + static_cast<std::uint64_t>(frame) / 2)
                      .convertToFormat(QImage::Format_RGB32))
            << frame;
    }
}

TEST(Numbered, endBeforeTheEnd_leavesNoFile) {
    const QTemporaryDir folder;
    Plan plan = planOf(numberedFormat());
    plan.path = folder.filePath("frame-%04d.png");
    plan.timing.to = 30;
    {
        Production production(plan, shotsOf(plan.timing).value(), 2, {});
        while (production.share() < 0.3) {
            if (!production.paintNext())
                production.wait();
        }
        EXPECT_TRUE(QFile::exists(folder.filePath("frame-0000.png")));
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(Numbered, folderThatIsNotThere_isSaid) {
    Plan plan = planOf(numberedFormat());
    plan.path = "/nowhere/frame-%04d.png";
    EXPECT_EQ(made(plan).error(),
              "/nowhere/frame-0000.png cannot be written: No such file or directory");
}

TEST(Formats, whatAFormatLacks_isSaid) {
    Plan plan = planOf(*formatNamed("gif"));
    plan.settings.background = pictures::PictureSettings::Background::Transparent;
    EXPECT_EQ(checkFormat(*plan.format, plan.timing, plan.settings).error(),
              "GIF has no transparent background; WebP and PNG frames have");
    plan.settings.background = pictures::PictureSettings::Background::White;
    plan.timing.rate = 60;
    EXPECT_EQ(checkFormat(*plan.format, plan.timing, plan.settings).error(),
              "GIF shows at most 50 frames a second");
    plan.settings.size = {16'384, 100};
    EXPECT_EQ(checkFormat(*formatNamed("webp"), plan.timing, plan.settings).error(),
              "WebP has at most 16383 dots on a side");
    plan.settings.size = {640, 480};
    plan.timing.isLooping = true;
    EXPECT_EQ(checkFormat(*formatNamed("mp4"), plan.timing, plan.settings).error(),
              "whether MP4 begins again is up to its player; GIF and WebP can ask for it");
}

TEST(Formats, experiment_isCarried) {
    for (const Format& format : formats()) {
        if (format.isNumbered)
            continue;
        Plan plan = planOf(format);
        plan.timing.to = 3;
        EXPECT_FALSE(metadata::carriedText(made(plan).value().toStdString())) << format.name;
        plan.settings.theta = "{\"a\": \"<θ> & \\\"b\\\"\"}";
        const auto carried = metadata::carriedText(made(plan).value().toStdString());
        ASSERT_TRUE(carried) << format.name;
        EXPECT_EQ(*carried, plan.settings.theta) << format.name;
    }
}

} // namespace

} // namespace thetascope::ui::animations
