package stageline.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Writes an audit report as a tagged PDF that can be archived and read aloud: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), its
/// fonts embedded. The ledger's position and head stand at the foot of each page.
public final class AuditReportPdf {

    /// As many entries as one paper takes; more of them are better cut by a filter, or exported as data.
    public static final int MOST_LINES = 20_000;

    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    /// Writes it; the stream stays open.
    ///
    /// @throws IllegalArgumentException if it has more than [#MOST_LINES]
    /// @throws IOException              if the stream takes no more
    public void write(AuditReport report, OutputStream out) throws IOException {
        if (report.lines().size() > MOST_LINES) {
            throw new IllegalArgumentException("a paper of " + report.lines().size() + " entries");
        }
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withProducer("Stageline");
        builder.withHtmlContent(html(report), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(AuditReportPdf.class.getResourceAsStream("/stageline/papers/fonts/" + file), file);
    }

    private static String html(AuditReport report) {
        StringBuilder html = new StringBuilder(4_096 + 400 * report.lines().size());
        html.append("<html lang=\"").append(report.language()).append("\"><head><title>").append(text(report.title()))
                .append("</title><meta name=\"subject\" content=\"").append(text(report.title()))
                .append("\"/><meta name=\"description\" content=\"").append(text(report.title()))
                .append("\"/><meta name=\"author\" content=\"").append(text(report.author()))
                .append("\"/><bookmarks><bookmark name=\"").append(text(report.title())).append("\" href=\"#top\"/></bookmarks><style>")
                .append(style(report)).append("</style></head><body><h1 id=\"top\">").append(text(report.title())).append("</h1>");
        report.intro().forEach(line -> html.append("<p>").append(text(line)).append("</p>"));
        html.append("<table><thead>");
        row(html, "th", report.columns());
        html.append("</thead><tbody>");
        report.lines().forEach(line -> row(html, "td", line));
        return html.append("</tbody></table></body></html>").toString();
    }

    private static void row(StringBuilder html, String cell, AuditReport.Line line) {
        html.append("<tr>");
        cell(html, cell, "number", text(line.number()));
        cell(html, cell, "when", text(line.when()));
        cell(html, cell, "who", text(line.who()));
        cell(html, cell, "record", text(line.record()));
        cell(html, cell, "what", String.join("<br/>", line.what().stream().map(AuditReportPdf::text).toList()));
        cell(html, cell, "why", text(line.why()));
        cell(html, cell, "note", text(line.note()));
        html.append("</tr>");
    }

    private static void cell(StringBuilder html, String cell, String name, String content) {
        html.append('<').append(cell).append(" class=\"").append(name).append("\">").append(content).append("</").append(cell).append('>');
    }

    private static String style(AuditReport report) {
        try (InputStream style = AuditReportPdf.class.getResourceAsStream("/stageline/papers/audit-report.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{foot}", report.foot().replace("\\", "").replace("\"", "").replace("<", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Text as XML writes it; what XML can't hold is left out.
    private static String text(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                default -> {
                    boolean allowed = point == '\t' || point == '\n' || (point >= ' ' && point != 0xFFFE && point != 0xFFFF
                            && !(point >= 0xD800 && point <= 0xDFFF));
                    if (allowed) {
                        written.appendCodePoint(point);
                    }
                }
            }
        });
        return written.toString();
    }
}
