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
constexpr int kRing = 5;      // from the start's ring's middle to what it does not touch
constexpr double kLine = 1.5; // the width of a curve
constexpr int kBands = 9;     // of a map

std::vector<std::string> keysOf(std::size_t dimension) {
    std::vector<std::string> result;
    for (const loss::Entry& entry : loss::catalogue())
        if ((*loss::Loss::fromText(entry.formula))->dimension() == dimension)
            result.emplace_back(entry.key);
    return result;
}

std::string nameOf(const testing::TestParamInfo<std::string>& info) {
    return info.param;
}

/// Opens the gallery at a loss and takes that row's drawing from the screen.
class LossGalleryTest : public testing::TestWithParam<std::string> {
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

    const loss::Entry& m_entry = *loss::find(GetParam());
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

    /// Within a column, and so far beyond it at both sides.
    Extent lossesIn(int column, double beyond) const {
        constexpr int kParts = 16;
        Extent result{INFINITY, -INFINITY};
        for (int i = 0; i <= kParts; ++i) {
            const double x = column - beyond + (1 + 2 * beyond) * i / kParts;
            const double value =
                lossAt(thetaAt(std::clamp<double>(x, kMargin, kDrawing.width() - kMargin)));
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

    double startX() const {
        return kMargin + (m_entry.start[0] - m_entry.range.low) / m_entry.range.width() *
                             (kDrawing.width() - 2 * kMargin);
    }

    bool isAtStart(int column) const { return std::abs(column + 0.5 - startX()) < kRing; }

    /// The middle of the start's ring, from the left and from the bottom.
    QPointF ring() const {
        const QColor wanted = m_theme.contender({0});
        QRect box;
        for (int row = 0; row < kDrawing.height(); ++row) {
            for (int column = 0; column < kDrawing.width(); ++column) {
                const QColor pixel = m_drawing.pixelColor(column, row);
                if (std::abs(pixel.red() - wanted.red()) +
                        std::abs(pixel.green() - wanted.green()) +
                        std::abs(pixel.blue() - wanted.blue()) <
                    100)
                    box |= QRect(column, row, 1, 1);
            }
        }
        return {box.x() + box.width() / 2.0, kDrawing.height() - box.y() - box.height() / 2.0};
    }
};

TEST_P(LossGalleryCurve, drawing_hasTheLossesHeights) {
    constexpr double kBeyond = (kLine - 1) / 2; // from there, ink covers half of the next pixel
    std::vector<Column> shown;
    std::vector<Column> outside;
    for (int number = kMargin; number < kDrawing.width() - kMargin; ++number) {
        if (isAtStart(number))
            continue;
        const std::optional<Extent> ink = inkIn(number);
        if (!ink)
            outside.push_back({number, lossesIn(number, kBeyond), {}});
        else if (ink->low > 1 && ink->high < kDrawing.height() - 1) // else cut off at the edge
            shown.push_back({number, lossesIn(number, kBeyond), *ink});
    }
    ASSERT_GE(shown.size(), 30U);
    // Where its lowest and highest places are is the drawing's business; all else follows.
    const Fit height = leastSquares(shown);
    EXPECT_GT(height.scale, 0) << "a high loss is at the top";
    EXPECT_NEAR(ring().x(), startX(), 1);
    EXPECT_NEAR(ring().y(), height(lossAt(m_entry.start[0])), 2);
    double lowest = ring().y();
    double highest = lowest;
    for (const Column& column : shown) {
        EXPECT_NEAR(column.ink.middle(), height(column.losses.middle()), 1) << column.number;
        EXPECT_GE(column.ink.size(), height.scale * lossesIn(column.number, 0).size() - 0.5)
            << column.number;
        EXPECT_LE(column.ink.size(), height.scale * column.losses.size() + kLine + 1.5)
            << column.number;
        lowest = std::min(lowest, column.ink.low);
        highest = std::max(highest, column.ink.high);
    }
    EXPECT_GT(highest - lowest, kDrawing.height() / 3) << "it fills the drawing";
    for (const Column& column : outside) {
        EXPECT_TRUE(height(column.losses.low) > kDrawing.height() || height(column.losses.high) < 0)
            << column.number;
    }
}

INSTANTIATE_TEST_SUITE_P(all, LossGalleryCurve, testing::ValuesIn(keysOf(1)), nameOf);

class LossGalleryMap : public LossGalleryTest {
protected:
    /// At a place in pixels from the left and from the top.
    double lossIn(double across, double down) const {
        return lossAt(m_entry.range.low + across / kDrawing.width() * m_entry.range.width(),
                      m_entry.rangeY.high - down / kDrawing.height() * m_entry.rangeY.width());
    }
};

TEST_P(LossGalleryMap, drawing_isShadedByTheLossesRank) {
    std::vector<double> sorted;
    for (int row = 0; row < kDrawing.height(); ++row)
        for (int column = 0; column < kDrawing.width(); ++column)
            sorted.push_back(lossIn(column + 0.5, row + 0.5));
    std::ranges::sort(sorted);
    const auto rankAt = [&](double across, double down) {
        const auto above = std::ranges::upper_bound(sorted, lossIn(across, down));
        return double(above - sorted.begin()) / double(sorted.size());
    };
    Extent shades{1, 0};
    for (int row = 2; row < kDrawing.height() - 2; row += 5) { // the frame's corners are round
        for (int column = 2; column < kDrawing.width() - 2; column += 7) {
            Extent ranks{1, 0}; // anywhere in the pixel
            for (const double x : {0.0, 0.5, 1.0}) {
                for (const double y : {0.0, 0.5, 1.0}) {
                    const double rank = rankAt(column + x, row + y);
                    ranks = {std::min(ranks.low, rank), std::max(ranks.high, rank)};
                }
            }
            const double shade = share(column, row, m_theme.height());
            EXPECT_GT(shade, ranks.low - 1.0 / kBands - 0.02) << column << ", " << row;
            EXPECT_LT(shade, ranks.high + 0.02) << column << ", " << row;
            shades = {std::min(shades.low, shade), std::max(shades.high, shade)};
        }
    }
    EXPECT_LT(shades.low, 1.5 / kBands) << "the lowest shade is used";
    EXPECT_GT(shades.high, 1 - 1.5 / kBands) << "the highest shade is used";
}

INSTANTIATE_TEST_SUITE_P(all, LossGalleryMap, testing::ValuesIn(keysOf(2)), nameOf);

} // namespace
} // namespace thetascope::ui::editors
