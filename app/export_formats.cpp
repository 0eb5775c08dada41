// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_formats.h"

#include "app/export_animation.h"
#include "app/export_page.h"
#include "app/export_picture.h"
#include "app/export_text.h"
#include "core/experiment/theta_file.h"
#include "ui/animations/formats.h"
#include "ui/pictures/formats.h"

namespace thetascope::app {

namespace {

/// The formats that are neither pictures nor animations. A row is an ending, a name, a kind and a
/// function.
const std::vector<ExportFormat> kOthers = {
    {"html", "web page", ExportKind::Page, exportPage},
    {"py", "Python", ExportKind::Text, exportPython},
    {"torch.py", "PyTorch", ExportKind::Text, exportTorch},
    {"tex", "LaTeX", ExportKind::Text, exportLatex},
};

} // namespace

std::string ExportOrder::carried() const {
    return command.isWithoutExperiment ? std::string() : experiment::toThetaText(checked, shown);
}

std::vector<ExportFormat> exportFormats() {
    std::vector<ExportFormat> formats;
    for (const ui::pictures::Format& format : ui::pictures::formats())
        formats.push_back({format.suffix, format.name, ExportKind::Picture, exportPicture});
    for (const ui::animations::Format& format : ui::animations::formats()) {
        if (!format.isNumbered) // it has the ending of a picture
            formats.push_back({format.suffix, format.name, ExportKind::Animation, exportAnimation});
    }
    formats.insert(formats.end(), kOthers.begin(), kOthers.end());
    return formats;
}

} // namespace thetascope::app
