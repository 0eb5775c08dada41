// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

int main() {
    std::cout << "thetascope " THETASCOPE_VERSION "\n";
}
