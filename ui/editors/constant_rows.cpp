// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/constant_rows.h"

#include "ui/editors/constant_row.h"
#include "ui/widgets/place.h"

#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace thetascope::ui::editors {

namespace {

using namespace std::chrono_literals;

/// It is longer than the time between two keys of a word.
constexpr auto kRest = 350ms;
/// This many rows are kept besides those that are shown.
constexpr std::size_t kMostHidden = 16;

} // namespace

ConstantRows::ConstantRows(model::ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("constantRows"));
    widgets::enterPlace(*this, "constants", widgets::Place::Kind::Part);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ConstantRows::refresh);
    refresh();
}

void ConstantRows::refresh() {
    m_rest.stop();
    std::vector<ConstantRow*> wanted;
    for (const expression::NamedConstant& constant : m_model.loss()->constants())
        wanted.push_back(&rowOf(constant.name));
    if (wanted != m_shown) {
        for (ConstantRow* row : m_shown)
            row->setVisible(std::ranges::find(wanted, row) != wanted.end());
        m_shown = std::move(wanted);
        for (std::size_t i = 0; i < m_shown.size(); ++i) {
            m_column->removeWidget(m_shown[i]);
            m_column->insertWidget(static_cast<int>(i), m_shown[i]);
            m_shown[i]->setVisible(true);
            if (i > 0)
                setTabOrder(m_shown[i - 1]->lastInTabOrder(), m_shown[i]->firstInTabOrder());
        }
        while (m_rows.size() > m_shown.size() + kMostHidden) {
            const auto oldest = std::ranges::find_if(m_rows, [this](ConstantRow* row) {
                return std::ranges::find(m_shown, row) == m_shown.end();
            });
            (*oldest)->deleteLater();
            m_rows.erase(oldest);
        }
    }
    setVisible(!m_shown.empty());
    const auto& constants = m_model.loss()->constants();
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_shown[i]->setConstant(constants[i]);
}

void ConstantRows::refreshWhileTyping() {
    const auto& constants = m_model.loss()->constants();
    const bool isSame = std::ranges::equal(constants, m_shown, {}, &expression::NamedConstant::name,
                                           [](const ConstantRow* row) { return row->name(); });
    if (isSame)
        refresh();
    else
        m_rest.start(kRest);
}

void ConstantRows::refreshSoon() {
    m_rest.start(0ms);
}

ConstantRow& ConstantRows::rowOf(const std::string& name) {
    const auto found =
        std::ranges::find(m_rows, name, [](const ConstantRow* row) { return row->name(); });
    if (found != m_rows.end())
        return **found;
    m_rows.push_back(new ConstantRow(m_model, name, this));
    m_rows.back()->hide();
    return *m_rows.back();
}

} // namespace thetascope::ui::editors
