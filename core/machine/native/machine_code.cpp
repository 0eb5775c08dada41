// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native/machine_code.h"

namespace thetascope::machine::native {

MachineCode::Holder::Holder() {
    code.init(asmjit::Environment::host());
    failure.watch(code);
}

std::shared_ptr<const MachineCode> MachineCode::Holder::add() {
    if (failure.isSet())
        return nullptr;
    auto made = std::make_shared<const MachineCode>(code);
    return made->address() ? made : nullptr;
}

} // namespace thetascope::machine::native
