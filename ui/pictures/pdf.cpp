// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/pdf.h"

#include "core/metadata/element.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>

#include <cmath>

namespace thetascope::ui::pictures {

namespace {

constexpr int kPositions = 1200;      ///< The positions in an inch.
constexpr double kPointsPerInch = 72; ///< The points in an inch.

/// Moves the offsets of a document's table of objects after `position` by `shift` bytes (ISO 32000,
/// 7.5.4 and 7.5.5).
void moveOffsets(QByteArray& pdf, qsizetype position, qsizetype shift) {
    constexpr QByteArrayView kBegin = "startxref\n";
    const qsizetype begin = pdf.lastIndexOf(kBegin) + kBegin.size();
    const qsizetype table = pdf.mid(begin, pdf.indexOf('\n', begin) - begin).toLongLong() + shift;
    pdf.replace(begin, pdf.indexOf('\n', begin) - begin, QByteArray::number(table));
    constexpr qsizetype kEntry = 20; // bytes, of which the first ten are the offset
    const qsizetype first = pdf.indexOf('\n', table + 5) + 1; // after "xref" and the numbers
    for (qsizetype entry = first; pdf.mid(entry, 7) != "trailer"; entry += kEntry) {
        const qsizetype offset = pdf.mid(entry, 10).toLongLong();
        if (offset > position && pdf[entry + 17] == 'n')
            pdf.replace(entry, 10, QByteArray::number(offset + shift).rightJustified(10, '0'));
    }
}

/// Makes the page as large as it was asked for. Qt rounds its size to whole points; the drawing
/// begins at the upper left corner.
void setExactSize(QByteArray& pdf, QSizeF points) {
    constexpr QByteArrayView kBox = "/MediaBox [";
    const qsizetype begin = pdf.indexOf(kBox) + kBox.size();
    const qsizetype end = pdf.indexOf(']', begin);
    const double top = pdf.mid(begin, end - begin).split(' ').value(3).toDouble();
    QByteArray box;
    for (const double side : {0.0, top - points.height(), points.width(), top})
        box += QByteArray::number(side, 'f', 2) + ' ';
    box.chop(1);
    const qsizetype shift = box.size() - (end - begin);
    pdf.replace(begin, end - begin, box);
    moveOffsets(pdf, begin, shift);
}

} // namespace

tl::expected<QByteArray, QString> writePdf(const Page& page) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF points = inchesOf(page) * kPointsPerInch;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPositions);
        writer.setPageLayout(
            QPageLayout(QPageSize({std::ceil(points.width()), std::ceil(points.height())},
                                  QPageSize::Point, {}, QPageSize::ExactMatch),
                        QPageLayout::Portrait, {}));
        writer.setTitle(page.title);
        writer.setCreator(QStringLiteral("Thetascope"));
        if (!page.theta.empty())
            writer.setDocumentXmpMetadata(
                QByteArray::fromStdString(metadata::packetWithText(page.theta)));
        plot::PagePainter painter(writer, kPositions / page.perInch);
        page.paint(painter);
    }
    setExactSize(pdf, points);
    return pdf;
}

} // namespace thetascope::ui::pictures
