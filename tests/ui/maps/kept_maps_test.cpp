// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Maps that a change does not concern stay as they are.
#include "tests/ui/maps/map_view_fixture.h"

namespace thetascope::ui::maps {

namespace {

class KeptMaps : public MapViewTest {
protected:
    using Pixels = std::vector<std::shared_ptr<const basins::Map>>;

    /// Of all maps but that of momentum.
    Pixels others() {
        Pixels pixels;
        for (const std::size_t i : {0, 2, 3})
            pixels.push_back(map(i).map);
        return pixels;
    }

    void dragMomentumTo(double mu) {
        optimizer::Optimizer other = m_model.experiment().contenders[1].optimizer;
        ASSERT_TRUE(optimizer::set(other, "mu", mu));
        m_model.setOptimizer(1, other);
    }

    /// Waits until momentum's map is there, so wide.
    bool showsMomentum(double mu, std::size_t least, std::size_t most) {
        return until([&] {
            return map(1).request->optimizer.value("mu") == mu && map(1).summary &&
                   map(1).map->width() >= least && map(1).map->width() <= most;
        });
    }
};

TEST_F(KeptMaps, sliderDrag_leavesTheOtherMapsSharp) {
    const std::size_t width = map(1).map->width();
    const Pixels before = others();
    m_model.beginDrag();
    dragMomentumTo(0.3);
    EXPECT_TRUE(showsMomentum(0.3, 1, width / 3));
    EXPECT_EQ(others(), before);
    m_model.endDrag();
    EXPECT_TRUE(showsMomentum(0.3, width, width));
    EXPECT_EQ(others(), before);
}

TEST_F(KeptMaps, hiddenAndShownAgain_areNotWorkedOutAnew) {
    const Pixels before = others();
    m_view.hide();
    dragMomentumTo(0.3);
    m_view.show();
    EXPECT_TRUE(showsMomentum(0.3, 100, 1000));
    EXPECT_EQ(others(), before);
}

TEST_F(KeptMaps, dragThatComesBack_showsTheMapThatIsThere) {
    const std::size_t width = map(1).map->width();
    const double mu = m_model.experiment().contenders[1].optimizer.value("mu");
    m_model.beginDrag();
    dragMomentumTo(0.3);
    dragMomentumTo(mu);
    m_model.endDrag();
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_view.runner().isRunning());
    EXPECT_TRUE(showsMomentum(mu, width, width));
}

} // namespace

} // namespace thetascope::ui::maps
