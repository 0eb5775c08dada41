// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/keeper.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace thetascope::ui::model {

namespace {

class KeptSettings : public testing::Test {
protected:
    /// Keeps a value, and reads it as the next run of the program does.
    template <typename Value>
    void expectKept(const KeptSetting<Value>& setting, const Value& value) {
        {
            QSettings first(m_path, QSettings::IniFormat);
            setting.keep(value, first);
        }
        const QSettings next(m_path, QSettings::IniFormat);
        EXPECT_TRUE(setting.isKept(next));
        EXPECT_EQ(setting.read(next), value);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath("settings.ini");
};

enum class Colour { Red, Green, Blue };

TEST_F(KeptSettings, eachKind_comesBackFromTheFile) {
    expectKept(KeptSetting<int>("a/int", 3), 7);
    expectKept(KeptSetting<double>("a/double"), 0.1);
    expectKept(KeptSetting<bool>("a/bool", true), false);
    expectKept(KeptSetting<QString>("a/text"), QString("x, y"));
    expectKept(KeptSetting<QStringList>("a/list"), QStringList{"one"});
    expectKept(KeptSetting<QStringList>("a/none"), QStringList());
    expectKept(KeptSetting<QByteArray>("a/bytes"), QByteArray("\0\1", 2));
    expectKept(KeptSetting<Colour>("a/colour"), Colour::Blue);
}

TEST_F(KeptSettings, nothingKept_isTheUsualValue) {
    const QSettings empty(m_path, QSettings::IniFormat);
    EXPECT_EQ(KeptSetting<int>("a", 3).read(empty), 3);
    EXPECT_EQ(KeptSetting<QString>("a").readOr(empty, "there"), QString("there"));
    EXPECT_FALSE(KeptSetting<int>("a").isKept(empty));
}

TEST_F(KeptSettings, valueBeyondTheRange_isBounded) {
    QSettings file(m_path, QSettings::IniFormat);
    file.setValue("a", 99);
    EXPECT_EQ(KeptSetting<int>("a", 3, 1, 4).read(file), 4);
    EXPECT_EQ((KeptSetting<Colour>("a", Colour::Red, Colour::Red, Colour::Green).read(file)),
              Colour::Green);
    file.setValue("a", "no number");
    EXPECT_EQ(KeptSetting<int>("a", 3, 1, 4).read(file), 1);
}

TEST_F(KeptSettings, keeper_bringsBackWhatEachPartEntered) {
    QSettings file(m_path, QSettings::IniFormat);
    int width = 5;
    Keeper keeper(file);
    keeper.add<int>(
        KeptSetting<int>("width", 3), [&] { return width; }, [&](int kept) { width = kept; });
    keeper.restore();
    EXPECT_EQ(width, 3) << "nothing was kept";
    width = 8;
    keeper.keep();
    width = 0;
    keeper.restore();
    EXPECT_EQ(width, 8);
}

} // namespace

} // namespace thetascope::ui::model
