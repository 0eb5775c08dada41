// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/film.h"
#include "ui/animations/recorder.h"

#include <gtest/gtest.h>

#include <QImage>

#include <atomic>
#include <mutex>

namespace thetascope::ui::animations {

namespace {

/// Writes the red of each image, and says when it is no longer there.
class Letters final : public Encoder {
public:
    explicit Letters(int worst = -1, std::atomic<int>* alive = nullptr)
        : m_worst(worst)
        , m_alive(alive) {
        if (m_alive)
            ++*m_alive;
    }

    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    ~Letters() override {
        if (m_alive)
            --*m_alive;
    }

    void prepare(const std::vector<QImage>& samples) override {
        m_bytes = QByteArray::number(static_cast<int>(samples.size())) + ':';
    }

    tl::expected<QByteArray, QString> encode(const Still& still) const override {
        const int red = qRed(still.image.pixel(0, 0));
        if (red == m_worst)
            return tl::unexpected(QStringLiteral("no %1").arg(red));
        const QByteArray before =
            still.before.isNull() ? "" : QByteArray::number(qRed(still.before.pixel(0, 0)));
        return before + '>' + QByteArray::number(red) + 'x' + QByteArray::number(still.frames) +
               ' ';
    }

    tl::expected<void, QString> append(const QByteArray& encoded, const Still& /*still*/) override {
        m_bytes += encoded;
        return {};
    }

    tl::expected<QByteArray, QString> finish() override { return m_bytes + '.'; }

private:
    int m_worst;
    std::atomic<int>* m_alive;
    QByteArray m_bytes;
};

QImage image(int red) {
    QImage made(1, 1, QImage::Format_ARGB32_Premultiplied);
    made.fill(qRgb(red, 0, 0));
    return made;
}

TEST(Recorder, manyThreads_keepTheOrder) {
    Recorder recorder(std::make_unique<Letters>(), 8, {});
    recorder.learn({image(0)});
    QByteArray expected = "1:";
    for (int i = 0; i < 200; ++i) {
        recorder.waitForRoom();
        recorder.add(image(i), 1 + i % 3);
        expected += (i == 0 ? "" : QByteArray::number(i - 1)) + '>' + QByteArray::number(i) + 'x' +
                    QByteArray::number(1 + i % 3) + ' ';
    }
    recorder.close();
    recorder.waitForResult();
    EXPECT_EQ(recorder.result()->value(), expected + '.');
    EXPECT_EQ(recorder.finished(), 200U);
}

TEST(Recorder, noMoreWait_thanThereIsRoomFor) {
    Recorder recorder(std::make_unique<Letters>(), 2, {});
    int added = 0;
    for (; recorder.hasRoom() && added < 1000; ++added) // nothing is encoded before it has learnt
        recorder.add(image(added % 256), 1);
    EXPECT_LT(added, 10);
    recorder.learn({image(0)});
    recorder.waitForRoom();
    EXPECT_TRUE(recorder.hasRoom());
}

TEST(Recorder, fault_isTheResult) {
    Recorder recorder(std::make_unique<Letters>(2), 2, {});
    recorder.learn({image(0)});
    for (int i = 0; i < 5; ++i) {
        recorder.waitForRoom();
        recorder.add(image(i), 1);
    }
    recorder.close();
    recorder.waitForResult();
    EXPECT_EQ(recorder.result()->error(), "no 2");
    EXPECT_TRUE(recorder.hasRoom()); // nobody waits for ever
}

TEST(Recorder, end_takesTheEncoderAlong) {
    std::atomic<int> alive = 0;
    {
        Recorder recorder(std::make_unique<Letters>(-1, &alive), 3, {});
        recorder.add(image(1), 1);
        EXPECT_EQ(alive, 1);
    }
    EXPECT_EQ(alive, 0);
}

TEST(Recorder, whoeverWaits_isTold) {
    std::mutex mutex;
    std::condition_variable told;
    int times = 0;
    Recorder recorder(std::make_unique<Letters>(), 2, [&] {
        const std::lock_guard lock(mutex);
        ++times;
        told.notify_all();
    });
    recorder.learn({image(0)});
    recorder.add(image(1), 1);
    recorder.close();
    std::unique_lock lock(mutex);
    told.wait(lock, [&] { return times >= 2; }); // for the image, and for the result
    EXPECT_TRUE(recorder.result().has_value());
}

} // namespace

} // namespace thetascope::ui::animations
