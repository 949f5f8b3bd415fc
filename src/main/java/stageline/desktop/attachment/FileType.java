package stageline.desktop.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Kinds of file that are told apart, by the endings of their names.
enum FileType {
    PDF("application/pdf", "bi-file-earmark-richtext", "pdf"),
    PNG("image/png", "bi-file-earmark-image", "png"),
    JPEG("image/jpeg", "bi-file-earmark-image", "jpg", "jpeg"),
    GIF("image/gif", "bi-file-earmark-image", "gif"),
    BMP("image/bmp", "bi-file-earmark-image", "bmp"),
    TEXT("text/plain", "bi-file-earmark-text", "txt", "md", "log"),
    CSV("text/csv", "bi-file-earmark-spreadsheet", "csv"),
    MAIL("message/rfc822", "bi-envelope", "eml"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "bi-file-earmark-word", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "bi-file-earmark-excel", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "bi-file-earmark-ppt", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "bi-file-earmark-word", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "bi-file-earmark-excel", "ods"),
    ZIP("application/zip", "bi-file-earmark-zip", "zip"),
    OTHER("application/octet-stream", "bi-file-earmark");

    private final String mediaType;
    private final String icon;
    private final List<String> endings;

    FileType(String mediaType, String icon, String... endings) {
        this.mediaType = mediaType;
        this.icon = icon;
        this.endings = List.of(endings);
    }

    /// The kind of a file of that name.
    static FileType of(String name) {
        String ending = ending(name);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst().orElse(OTHER);
    }

    /// The ending of a name without its dot, in small letters; empty where it has none.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// What such files are called (RFC 6838).
    String mediaType() {
        return mediaType;
    }

    String icon() {
        return icon;
    }

    /// Whether it is a picture that can be shown.
    boolean picture() {
        return this == PNG || this == JPEG || this == GIF || this == BMP;
    }

    /// Whether it can be shown here.
    boolean shown() {
        return this == PDF || picture();
    }
}
