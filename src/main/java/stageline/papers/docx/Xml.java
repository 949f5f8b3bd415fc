package stageline.papers.docx;

import java.nio.charset.StandardCharsets;

/// A part of a document as it is being written.
final class Xml {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final StringBuilder written = new StringBuilder(8_192);

    private Xml() {
        written.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /// Any part.
    static Xml part() {
        return new Xml();
    }

    /// A part that begins with an element of WordprocessingML.
    static Xml words(String root, String moreNamespaces) {
        return new Xml().markup("<w:" + root + NAMESPACES + moreNamespaces + ">");
    }

    /// Markup as it is.
    Xml markup(String markup) {
        written.append(markup);
        return this;
    }

    /// Text, of which nothing is taken for markup.
    Xml text(String text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            switch (letter) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                default -> written.append(letter);
            }
        }
        return this;
    }

    byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
