package stageline.papers.signature;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.sales.record.PaperLanguage;

/// Puts electronic signatures on a paper, in its language.
public final class SignatureLines {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Resource words;
    private final Figures figures;

    /// Lines in a language.
    public SignatureLines(PaperLanguage language) {
        this.words = Resource.read("signature", "words_" + language.code());
        this.figures = Figures.in(language);
    }

    /// A heading, a line for each signature, and in full what each of them is tied to; nothing where there are none.
    public List<Block> of(List<PrintedSignature> signatures) {
        if (signatures.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, new Text(words.get("signatures"), TextStyle.HEADING)));
        blocks.add(new Block.Table(words.get("signatures"), Stream.of("who", "meaning", "when", "version")
                        .map(key -> new Block.Column(words.get(key), false))
                        .toList(),
                signatures.stream().map(this::row).toList(), Optional.empty()));
        signatures.stream()
                .map(PrintedSignature::version)
                .distinct()
                .map(version -> new Block.Paragraph(small(words.get("sha", version))))
                .forEach(blocks::add);
        blocks.add(new Block.Paragraph(small(words.get("given"))));
        return List.copyOf(blocks);
    }

    /// What a role is called; its code where a newer version knows more of them.
    public String role(String code) {
        return named("job.", code);
    }

    /// A day with its time and its zone, to the second.
    public String moment(ZonedDateTime at) {
        String offset = at.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + at.getOffset().getId();
        String zone = at.getZone() instanceof ZoneOffset ? offset : at.getZone().getId() + ", " + offset;
        return words.get("moment", figures.day(at.toLocalDate()), SECOND.format(at), zone);
    }

    private Block.Row row(PrintedSignature signature) {
        List<Text> version = new ArrayList<>(List.of(new Text(signature.shownVersion(), TextStyle.BODY)));
        if (!signature.holds()) {
            version.add(small(words.get("earlier")));
        }
        List<Text> who = new ArrayList<>(List.of(new Text(signature.name(), TextStyle.STRONG)));
        if (!signature.role().isEmpty()) {
            who.add(small(role(signature.role())));
        }
        return new Block.Row(List.of(
                who,
                List.of(new Text(named("meaning.", signature.meaning()), TextStyle.BODY)),
                List.of(new Text(moment(signature.at()), TextStyle.BODY)),
                version));
    }

    private String named(String kind, String code) {
        return words.words().getOrDefault(kind + code.toLowerCase(Locale.ROOT), code);
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
