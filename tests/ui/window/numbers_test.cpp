// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// File > Export numbers…: the files are those of the command line.
#include "core/basins/csv.h"
#include "core/experiment/csv.h"
#include "core/experiment/run_formats.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/exports/number_dialog.h"
#include "ui/maps/map_view.h"
#include "ui/views/view.h"
#include "ui/window/centre.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>

#include <sstream>

namespace thetascope::ui::test {
namespace {

class ExportedNumbers : public WindowTest {
protected:
    exports::NumberDialog& open() {
        find<QAction>(window(), "exportNumbersAction").trigger();
        return find<exports::NumberDialog>(window(), "numberDialog");
    }

    /// Chooses a file in the dialog, and returns what has been written once the notice says so.
    QByteArray saved(exports::NumberDialog& dialog, const QString& name) {
        const QString path = m_folder.filePath(name);
        dialog.choosePath(path);
        EXPECT_TRUE(until([&] { return notice().contains(name); }));
        EXPECT_TRUE(notice().startsWith(QStringLiteral("Saved in "))) << notice().toStdString();
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    static QStringList entries(const QComboBox& box) {
        QStringList all;
        for (int i = 0; i < box.count(); ++i)
            all << box.itemText(i);
        return all;
    }

    QByteArray traced(std::string_view format) {
        std::ostringstream out;
        experiment::runFormatOf(format)->write(model().checked(), out, {});
        return QByteArray::fromStdString(out.str());
    }
};

TEST_F(ExportedNumbers, runs_areThoseOfTrace) {
    exports::NumberDialog& dialog = open();
    EXPECT_EQ(entries(find<QComboBox>(dialog, "numbersBox")),
              QStringList({"All runs", "Gradient descent", "Momentum", "AdaGrad", "RMSProp"}));
    EXPECT_EQ(entries(find<QComboBox>(dialog, "formatBox")),
              QStringList({"CSV (*.csv)", "JSON (*.json)", "NumPy (*.npy)"}));
    EXPECT_EQ(saved(dialog, QStringLiteral("runs.csv")), traced("csv"));
}

TEST_F(ExportedNumbers, format_isKeptForTheNextTime) {
    exports::NumberDialog& dialog = open();
    auto& formats = find<QComboBox>(dialog, "formatBox");
    QTest::keyClick(&formats, Qt::Key_Down);
    EXPECT_EQ(formats.currentText(), "JSON (*.json)");
    EXPECT_EQ(saved(dialog, QStringLiteral("runs.json")), traced("json"));
    ASSERT_TRUE(until([this] { return !window().findChild<exports::NumberDialog*>(); }));
    EXPECT_EQ(find<QComboBox>(open(), "formatBox").currentText(), "JSON (*.json)");
}

TEST_F(ExportedNumbers, oneRun_isAlone) {
    exports::NumberDialog& dialog = open();
    find<QComboBox>(dialog, "numbersBox").setCurrentIndex(2);
    const QByteArray csv = saved(dialog, QStringLiteral("momentum.csv"));
    EXPECT_TRUE(csv.contains("momentum:")) << csv.left(200).toStdString();
    EXPECT_FALSE(csv.contains("adagrad:"));
}

TEST_F(ExportedNumbers, fileThatCannotBeWritten_isToldOf) {
    exports::NumberDialog& dialog = open();
    dialog.choosePath(m_folder.filePath("missing/runs.csv"));
    ASSERT_TRUE(until([this] { return notice().contains(QStringLiteral("cannot be written")); }));
}

TEST_F(ExportedNumbers, map_isThatOfBasins) {
    key(Qt::Key_3, Qt::ControlModifier);
    auto& view = find<maps::MapView>(window(), "basinMapView");
    ASSERT_TRUE(until([&] {
        return !view.maps().empty() && view.maps().front() && view.maps().front()->summary;
    }));
    exports::NumberDialog& dialog = open();
    EXPECT_EQ(find<QComboBox>(dialog, "numbersBox").itemText(0), "Map of Gradient descent");
    EXPECT_EQ(entries(find<QComboBox>(dialog, "formatBox")),
              QStringList({"CSV (*.csv)", "NumPy (*.npy)"}));
    const maps::Map& map = *view.maps().front();
    std::ostringstream want;
    basins::writeCsv(*map.request, *map.map, want);
    EXPECT_EQ(saved(dialog, QStringLiteral("map.csv")), QByteArray::fromStdString(want.str()));
}

TEST_F(ExportedNumbers, race_isWrittenOnceItIsComplete) {
    key(Qt::Key_4, Qt::ControlModifier);
    ASSERT_TRUE(until([this] {
        const auto numbers = window().centre().front().numbers(model().checked());
        return !numbers.empty() && numbers.front().fault.isEmpty();
    }));
    exports::NumberDialog& dialog = open();
    EXPECT_EQ(entries(find<QComboBox>(dialog, "formatBox")),
              QStringList({"CSV (*.csv)", "JSON (*.json)"}));
    const QByteArray csv = saved(dialog, QStringLiteral("race.csv"));
    EXPECT_TRUE(csv.startsWith("loss,optimizer,spec,alpha,share,cost,median,loss_at_end\n"));
    EXPECT_GT(csv.count('\n'), 100);
}

} // namespace
} // namespace thetascope::ui::test
