// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A window goes on where there was not enough memory for something, and says so.
#include "ui/stream/shortage.h"
#include "ui/stream/worker.h"
#include "ui/widgets/notice.h"
#include "ui/window/appearance.h"
#include "ui/window/application.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

#include <QKeyEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <new>

namespace thetascope::ui::window {
namespace {

/// A widget whose answer to a key needs more memory than there is.
class Greedy final : public QWidget {
public:
    int keys = 0;

protected:
    void keyPressEvent(QKeyEvent*) override {
        ++keys;
        throw std::bad_alloc();
    }
};

/// A window of a first start.
class ShortWindow : public testing::Test {
protected:
    ShortWindow() { window.show(); }

    QString said() const { return window.findChild<widgets::Notice*>()->text(); }

    bool isSaid() const { return said().contains(QStringLiteral("not enough memory")); }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Appearance appearance;
    MainWindow window{settings, appearance};
};

TEST_F(ShortWindow, eventHandlerThatThrows_isSaidAndTheNextKeysCome) {
    Greedy widget;
    widget.show();
    QTest::keyClick(&widget, Qt::Key_A);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isSaid(); })) << said().toStdString();
    QTest::keyClick(&widget, Qt::Key_B);
    EXPECT_EQ(widget.keys, 2);
}

TEST_F(ShortWindow, jobThatThrows_isSaidAndTheNextIsDone) {
    stream::Worker worker;
    worker.start([](const std::stop_token&) { throw std::bad_alloc(); });
    EXPECT_TRUE(QTest::qWaitFor([this] { return isSaid(); })) << said().toStdString();
    std::atomic<bool> isDone = false;
    worker.start([&isDone](const std::stop_token&) { isDone = true; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return isDone.load(); }));
}

TEST_F(ShortWindow, manyReports_areSaidOnce) {
    QSignalSpy spy(&stream::Shortage::instance(), &stream::Shortage::occurred);
    for (int i = 0; i < 1000; ++i)
        stream::Shortage::instance().report();
    EXPECT_TRUE(QTest::qWaitFor([this] { return isSaid(); }));
    EXPECT_EQ(spy.count(), 1);
}

} // namespace
} // namespace thetascope::ui::window

#ifdef THETASCOPE_SANITIZED
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    // Qt's own code is left by the exception without cleaning up, and so a weak pointer to the
    // widget is left over, 16 bytes for each event that fails.
    return "leak:QtSharedPointer::ExternalRefCountData::getAndRef\n";
}
#endif

int main(int argc, char* argv[]) {
    testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const thetascope::ui::window::Application application(argc, argv);
    return RUN_ALL_TESTS();
}
