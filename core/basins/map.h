// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace thetascope::basins {

/// An End says how the run of a pixel ended.
struct End {
    descent::Outcome outcome = descent::Outcome::Running; ///< Running if not computed yet.
    loss::Point theta{};                                  ///< The last point of the run.
    double loss = 0;                                      ///< L at the last point.
    std::uint32_t steps = 0; ///< The number of steps made, at most descent::kMaxSteps.
};

/// A PixelColumn is an array with one value per pixel, initially 0. The system provides its memory
/// only when it is first written to, so that a large map is made at once.
template <class Value>
class PixelColumn {
public:
    /// Makes an array of `size` zeros. Throws std::bad_alloc if there is not enough memory.
    explicit PixelColumn(std::size_t size)
        : m_values(static_cast<Value*>(std::calloc(size, sizeof(Value)))) {
        if (!m_values)
            throw std::bad_alloc();
    }

    /// Returns the value of a pixel.
    Value& operator[](std::size_t pixel) { return m_values.get()[pixel]; }

    /// Returns the value of a pixel.
    const Value& operator[](std::size_t pixel) const { return m_values.get()[pixel]; }

private:
    struct Free {
        void operator()(Value* values) const { std::free(values); }
    };

    static_assert(std::is_trivial_v<Value>);
    std::unique_ptr<Value, Free> m_values;
};

/// A Map is a basin map: it says how the run of each pixel ended. Pixels are numbered row by row
/// from the lower left. Different threads may write and read different pixels at the same time.
class Map {
public:
    /// Makes a map of `width` × `height` pixels, none of them computed yet, for a loss of
    /// `dimension` variables. Throws std::bad_alloc if there is not enough memory.
    Map(std::size_t width, std::size_t height, std::size_t dimension)
        : m_width(width)
        , m_height(height)
        , m_dimension(dimension)
        , m_outcome(width * height)
        , m_theta(width * height * dimension)
        , m_loss(width * height)
        , m_steps(width * height) {}

    /// Returns the number of columns.
    std::size_t width() const { return m_width; }

    /// Returns the number of rows.
    std::size_t height() const { return m_height; }

    /// Returns the number of pixels.
    std::size_t pixels() const { return m_width * m_height; }

    /// Returns the number of variables of the loss, 1 or 2.
    std::size_t dimension() const { return m_dimension; }

    /// Returns the number of the pixel in a column, from the left, and a row, from the bottom.
    std::size_t index(std::size_t column, std::size_t row) const { return row * m_width + column; }

    /// Returns how the run of a pixel ended.
    End at(std::size_t pixel) const {
        End end{m_outcome[pixel], {}, m_loss[pixel], m_steps[pixel]};
        for (std::size_t c = 0; c < m_dimension; ++c)
            end.theta[c] = m_theta[pixel * m_dimension + c];
        return end;
    }

    /// Records how the run of a pixel ended.
    void set(std::size_t pixel, const End& end) {
        for (std::size_t c = 0; c < m_dimension; ++c)
            m_theta[pixel * m_dimension + c] = end.theta[c];
        m_loss[pixel] = end.loss;
        m_steps[pixel] = end.steps;
        m_outcome[pixel] = end.outcome;
    }

private:
    std::size_t m_width;
    std::size_t m_height;
    std::size_t m_dimension;
    static_assert(descent::Outcome{} == descent::Outcome::Running);
    PixelColumn<descent::Outcome> m_outcome;
    PixelColumn<double> m_theta;
    PixelColumn<double> m_loss;
    PixelColumn<std::uint32_t> m_steps;
};

} // namespace thetascope::basins
