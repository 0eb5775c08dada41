// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/encoder.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace thetascope::ui::animations {

/// A Recorder has the images of an animation encoded on all cores while others are painted.
class Recorder {
public:
    /// A Result is the content of the file, or a sentence that says why there is none.
    using Result = tl::expected<QByteArray, QString>;

    /// Begins to encode. `changed` is called on any thread when room for another image has come
    /// free and when the result is there.
    Recorder(std::unique_ptr<Encoder> encoder, unsigned threads, std::function<void()> changed);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    /// Ends without a result, unless it is there.
    ~Recorder();

    /// Gives the encoder some images to learn from, before any is added.
    void learn(std::vector<QImage> samples);
    /// Returns whether another image can be added; there is a limit to how many wait.
    bool hasRoom() const;
    /// Waits until another image can be added.
    void waitForRoom() const;
    /// Adds the next image, which is shown for `frames` frames.
    void add(QImage image, int frames);
    /// Says that there are no more images.
    void close();

    /// Returns the number of images that are in the file, or are written.
    std::size_t finished() const;
    /// Returns the result, or nothing while it is not there.
    std::optional<Result> result() const;
    /// Waits until the result is there.
    void waitForResult() const;

private:
    struct Encoded {
        Still still;
        QByteArray bytes;
    };

    void work(const std::stop_token& stop);
    void prepare(std::unique_lock<std::mutex>& lock);
    void encodeOne(std::unique_lock<std::mutex>& lock);
    void appendAll(std::unique_lock<std::mutex>& lock);
    bool isRoomy() const;
    void fail(std::unique_lock<std::mutex>& lock, QString sentence);
    void finish(std::unique_lock<std::mutex>& lock);
    void announce(std::unique_lock<std::mutex>& lock);

    std::unique_ptr<Encoder> m_encoder;
    std::function<void()> m_changed;
    std::size_t m_most; ///< The number of images that may wait.

    mutable std::mutex m_mutex; ///< For all that follows.
    mutable std::condition_variable_any m_wake;
    std::vector<QImage> m_samples;
    bool m_isPrepared = false;
    std::map<std::size_t, Still>
        m_waiting; ///< The images that nobody has begun to encode, by number.
    std::map<std::size_t, Encoded> m_encoded; ///< Those that are to be appended.
    QImage m_last;
    std::size_t m_added = 0;
    std::size_t m_appended = 0;
    int m_frames = 0;
    bool m_isClosed = false;
    bool m_isAppending = false;
    std::optional<Result> m_result;
    std::vector<std::jthread> m_threads;
};

} // namespace thetascope::ui::animations
