// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The drawings of the gallery, pixel by pixel beside values of the losses that they are to show.
#include "core/loss/catalogue.h"
#include "tests/ui/support/find.h"
#include "ui/editors/loss_gallery.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QListView>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace thetascope::ui::editors {
namespace {

constexpr QSize kDrawing(96, 60);
constexpr int kLeft = 8;      // of the drawing in its row
constexpr int kMargin = 5;    // round a curve
constexpr int kMarker = 5;    // half the width of the start's ring, and a pixel more
constexpr double kLine = 1.5; // the width of a curve

std::vector<loss::Entry> entriesOf(std::size_t dimension) {
    std::vector<loss::Entry> result;
    std::ranges::copy_if(
        loss::catalogue(), std::back_inserter(result), [dimension](const loss::Entry& entry) {
            return (*loss::Loss::fromText(entry.formula))->dimension() == dimension;
        });
    return result;
}

std::string keyOf(const testing::TestParamInfo<loss::Entry>& info) {
    return std::string(info.param.key);
}

/// Opens the gallery at a loss and takes that row's drawing from the screen.
class LossGalleryTest : public testing::TestWithParam<loss::Entry> {
protected:
    void SetUp() override {
        LossGallery gallery;
        gallery.popUp(QWidget(), QString::fromUtf8(m_entry.formula));
        const auto& list = test::find<QListView>(gallery, "lossGalleryList");
        const QRect row = list.visualRect(list.currentIndex());
        ASSERT_EQ(list.currentIndex().data().toString().toStdString(), m_entry.title);
        ASSERT_TRUE(list.viewport()->rect().contains(row));
        m_theme = theme::Theme::from(list.palette());
        m_drawing =
            list.viewport()
                ->grab({{row.left() + kLeft, row.center().y() - kDrawing.height() / 2}, kDrawing})
                .toImage();
        ASSERT_EQ(m_drawing.size(), kDrawing);
    }

    /// How far a pixel's colour is from the surface's to `full`, 0 to 1.
    double share(int column, int row, const QColor& full) const {
        const QColor& none = m_theme.surface;
        const QColor pixel = m_drawing.pixelColor(column, row);
        return double(none.green() - pixel.green()) / (none.green() - full.green());
    }

    double lossAt(double x, double y = 0) const { return m_loss->at({x, y}).loss; }

    const loss::Entry m_entry = GetParam();
    const std::shared_ptr<const loss::Loss> m_loss = loss::Loss::fromText(m_entry.formula).value();
    theme::Theme m_theme;
    QImage m_drawing;
};

struct Extent {
    double low = 0;
    double high = 0;

    double middle() const { return (low + high) / 2; }

    double size() const { return high - low; }
};

/// y = shift + scale · x
struct Fit {
    double shift = 0;
    double scale = 0;

    double operator()(double x) const { return shift + scale * x; }
};

/// A column of a drawing with the curve in it: the losses there, and the heights of its ink from
/// the bottom.
struct Column {
    int number;
    Extent losses;
    Extent ink;
};

Fit leastSquares(const std::vector<Column>& columns) {
    const auto mean = [&columns](auto value) {
        double sum = 0;
        for (const Column& column : columns)
            sum += value(column);
        return sum / double(columns.size());
    };
    const double x = mean([](const Column& each) { return each.losses.middle(); });
    const double y = mean([](const Column& each) { return each.ink.middle(); });
    const double scale =
        mean([&](const Column& each) { return (each.losses.middle() - x) * each.ink.middle(); }) /
        mean([&](const Column& each) { return std::pow(each.losses.middle() - x, 2); });
    return {y - scale * x, scale};
}

class LossGalleryCurve : public LossGalleryTest {
protected:
    double thetaAt(double x) const {
        return m_entry.range.low +
               (x - kMargin) / (kDrawing.width() - 2 * kMargin) * m_entry.range.width();
    }

    Extent lossesIn(int column) const {
        constexpr int kParts = 16;
        Extent result{INFINITY, -INFINITY};
        for (int i = 0; i <= kParts; ++i) {
            const double value = lossAt(thetaAt(column + double(i) / kParts));
            result = {std::min(result.low, value), std::max(result.high, value)};
        }
        return result;
    }

    /// Pixels that a line of ink covers at least by half.
    std::optional<Extent> inkIn(int column) const {
        std::optional<Extent> result;
        for (int row = 0; row < kDrawing.height(); ++row) {
            if (share(column, row, m_theme.ink) < 0.5)
                continue;
            const double bottom = kDrawing.height() - row - 1;
            result = Extent{bottom, result ? result->high : bottom + 1};
        }
        return result;
    }

    bool isAtStart(int column) const {
        return std::abs(thetaAt(column + 0.5) - m_entry.start[0]) < thetaAt(kMarker) - thetaAt(0);
    }
};

TEST_P(LossGalleryCurve, drawing_hasTheLossesHeights) {
    std::vector<Column> shown;
    std::vector<Column> outside;
    for (int number = kMargin; number < kDrawing.width() - kMargin; ++number) {
        if (isAtStart(number))
            continue;
        const std::optional<Extent> ink = inkIn(number);
        if (!ink)
            outside.push_back({number, lossesIn(number), {}});
        else if (ink->low > 1 && ink->high < kDrawing.height() - 1) // else cut off at the edge
            shown.push_back({number, lossesIn(number), *ink});
    }
    ASSERT_GE(shown.size(), 30U);
    // Where its lowest and highest places are is the drawing's business; all else follows.
    const Fit height = leastSquares(shown);
    EXPECT_GT(height.scale, 0) << "a high loss is at the top";
    double lowest = kDrawing.height();
    double highest = 0;
    for (const Column& column : shown) {
        EXPECT_NEAR(column.ink.middle(), height(column.losses.middle()), 1) << column.number;
        EXPECT_NEAR(column.ink.size(), height.scale * column.losses.size() + kLine, 1.5)
            << column.number;
        lowest = std::min(lowest, column.ink.low);
        highest = std::max(highest, column.ink.high);
    }
    EXPECT_GT(highest - lowest, kDrawing.height() / 2) << "it fills the drawing";
    for (const Column& column : outside) {
        EXPECT_TRUE(height(column.losses.low) > kDrawing.height() || height(column.losses.high) < 0)
            << column.number;
    }
}

INSTANTIATE_TEST_SUITE_P(all, LossGalleryCurve, testing::ValuesIn(entriesOf(1)), keyOf);

class LossGalleryMap : public LossGalleryTest {
protected:
    double lossIn(int column, int row) const {
        const auto at = [](loss::Range range, double share) {
            return range.low + share * range.width();
        };
        return lossAt(at(m_entry.range, (column + 0.5) / kDrawing.width()),
                      at(m_entry.rangeY, 1 - (row + 0.5) / kDrawing.height()));
    }
};

TEST_P(LossGalleryMap, drawing_isShadedByTheLossesRank) {
    std::vector<double> sorted;
    for (int row = 0; row < kDrawing.height(); ++row)
        for (int column = 0; column < kDrawing.width(); ++column)
            sorted.push_back(lossIn(column, row));
    std::ranges::sort(sorted);
    double darkest = 0;
    for (int row = 2; row < kDrawing.height() - 2; row += 5) { // the frame's corners are round
        for (int column = 2; column < kDrawing.width() - 2; column += 7) {
            const auto below = std::ranges::lower_bound(sorted, lossIn(column, row));
            const double rank = double(below - sorted.begin()) / double(sorted.size());
            const double shade = share(column, row, m_theme.height());
            // a band's width, since the shades are bands, and some pixels at its border
            EXPECT_NEAR(shade, rank - 0.5 / 9, 0.5 / 9 + 0.05) << column << ", " << row;
            darkest = std::max(darkest, shade);
        }
    }
    EXPECT_GT(darkest, 0.8) << "all shades are used";
}

INSTANTIATE_TEST_SUITE_P(all, LossGalleryMap, testing::ValuesIn(entriesOf(2)), keyOf);

} // namespace
} // namespace thetascope::ui::editors
