// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

namespace thetascope::expression {

/// Appends a quotient in which no part overflows where the whole does not, as far as its form is
/// known: 1/(1 + e^−u) is sigmoid(u), and 1/cosh u is sech u. Other quotients it returns as they
/// are.
NodeIndex stableQuotient(Graph& graph, NodeIndex quotient);

/// Does the same with a power whose exponent is a number less than 0.
NodeIndex stableInversePower(Graph& graph, NodeIndex power);

/// Appends a product or a quotient of powers of e as one power: e^u·e^−v is e^(u − v), of which no
/// part overflows. Others it returns as they are.
NodeIndex stableProduct(Graph& graph, NodeIndex product);

} // namespace thetascope::expression
