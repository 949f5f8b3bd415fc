package stageline.sales.naming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stageline.sales.naming.IgnoredWord.Kind;
import stageline.sales.naming.TextFolding.Word;

/// Reads a company's name from its end and tells what makes the name from what does not: legal forms, places, group and trade words.
///
/// Words are only ever taken from the end (or from parentheses there), so *AG Insurance*, *American Express* and *France Télécom* keep
/// all of theirs; never so many that no word is left that could tell a company (*España*, *Air France*, *Telecom Italia*); and never
/// ones that another word binds to the name (*Bank of Ireland*) or that are written as one with it (*Amazon.co*).
final class CompanyNameReading {

    private static final String DASHES = "-‐‑–";
    private static final String JOINING = ".'’/_@·";
    private static final String OPENING = "([{«“\"'¡¿";
    private static final String CLOSING = ")]}»”\"'!?®™+*";

    /// Words taken from the name, from the first to before the last of these positions.
    private record Run(int from, int to, Kind kind) {}

    @FunctionalInterface
    private interface Table {
        boolean holds(String letters, int words);
    }

    private final String name;
    private final List<Word> words;
    private final List<Run> taken = new ArrayList<>();
    private int end;

    CompanyNameReading(String name) {
        this.name = name;
        this.words = TextFolding.words(name);
        this.end = words.size();
        boolean taking;
        do {
            taking = takesFromTheEnd();
        } while (taking);
    }

    /// What was ignored, in the order of the name.
    List<IgnoredWord> ignored() {
        return taken.reversed().stream()
                .map(run -> new IgnoredWord(written(run), run.kind()))
                .toList();
    }

    /// Whether a legal form was found that brands are seldom known by.
    boolean namesLegalEntity() {
        return taken.stream()
                .filter(run -> run.kind() == Kind.LEGAL_FORM)
                .anyMatch(run -> !LegalForms.isOftenPartOfBrand(letters(run.from(), run.to())));
    }

    /// The folded words but the legal form, an article around the name, and *and*.
    List<String> plainWords() {
        return wordsBut(EnumSet.of(Kind.LEGAL_FORM, Kind.ARTICLE));
    }

    /// The folded words of the company as a whole, whichever branch it is.
    List<String> globalWords() {
        return wordsBut(EnumSet.allOf(Kind.class));
    }

    /// The name as it is written, without the parts of these kinds.
    String without(Set<Kind> kinds) {
        var written = new StringBuilder();
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            if (isOneOf(at, kinds)) {
                continue;
            }
            boolean goesOn = at == last + 1;
            int from = !goesOn ? startOf(at) : at == 0 ? 0 : endOf(last);
            written.append(goesOn ? "" : " ").append(name, Math.min(from, endOf(at)), endOf(at));
            last = at;
        }
        return TextFolding.tidy(written.toString());
    }

    private boolean takesFromTheEnd() {
        return takesParentheses()
                || takes(Kind.LEGAL_FORM, LegalForms.LONGEST, LegalForms::isForm, this::leavesAName)
                || takes(Kind.PLACE, PlaceWords.LONGEST, (letters, _) -> PlaceWords.marksBranch(letters), this::leavesAFreeBrand)
                || takes(Kind.GROUP, 1, (letters, _) -> CommonWords.isGroup(letters), this::leavesAFreeBrand)
                || takes(Kind.TRADE, 1, (letters, _) -> CommonWords.isTrade(letters), this::leavesAFreeBrand)
                || takes(Kind.ARTICLE, 1, (letters, _) -> CommonWords.isArticle(letters), this::leavesAName);
    }

    /// Takes the longest run of words that the table holds, unless what is left would not do.
    private boolean takes(Kind kind, int longest, Table table, IntPredicate leavesEnough) {
        for (int count = Math.min(longest, end - 1); count > 0; count--) {
            int from = end - count;
            if (table.holds(letters(from, end), count) && isOneRun(from) && !isJoinedToTheWordBefore(from, kind)) {
                return leavesEnough.test(from) && take(kind, from);
            }
        }
        return false;
    }

    /// Takes a place that stands alone in parentheses, where every country's name and code counts.
    private boolean takesParentheses() {
        if (end < 2 || gapBefore(end).indexOf(')') < 0) {
            return false;
        }
        int open = end - 1;
        while (open > 1 && gapBefore(open).indexOf('(') < 0) {
            open--;
        }
        return gapBefore(open).indexOf('(') >= 0
                && PlaceWords.isPlaceInParentheses(letters(open, end))
                && leavesAFreeBrand(open)
                && take(Kind.PLACE, open);
    }

    private boolean take(Kind kind, int from) {
        taken.add(new Run(from, end, kind));
        end = from;
        return true;
    }

    private boolean leavesAName(int count) {
        return words.stream().limit(count).anyMatch(word -> !CommonWords.isConnecting(word.folded()));
    }

    private boolean leavesAFreeBrand(int count) {
        return !CommonWords.bindsPlace(words.get(count - 1).folded())
                && words.stream()
                        .limit(count)
                        .map(Word::folded)
                        .anyMatch(word -> word.length() > 1 && CommonWords.isDistinctive(word) && !PlaceWords.isPlace(word));
    }

    /// Whether no comma parts the words from here: *Grupo A, S.A.* is not a company of the form ASA.
    private boolean isOneRun(int from) {
        return IntStream.range(from + 1, end).allMatch(at -> gapBefore(at).indexOf(',') < 0);
    }

    /// Whether the word is written as one with the word before it; a dash joins, but for a place: *Novartis-Spain*.
    private boolean isJoinedToTheWordBefore(int at, Kind kind) {
        String joining = kind == Kind.PLACE ? JOINING : JOINING + DASHES;
        return gapBefore(at).chars().allMatch(letter -> joining.indexOf(letter) >= 0);
    }

    private String written(Run run) {
        int to = words.get(run.to() - 1).end();
        boolean abbreviated = to < name.length() && name.charAt(to) == '.';
        return name.substring(words.get(run.from()).start(), abbreviated ? to + 1 : to);
    }

    /// What stands between two words, or behind the last one.
    private String gapBefore(int at) {
        int from = words.get(at - 1).end();
        int to = at == words.size() ? name.length() : words.get(at).start();
        return from < to ? name.substring(from, to) : "";
    }

    /// Where a word's writing starts, with the signs that open it.
    private int startOf(int at) {
        int from = words.get(at).start();
        while (from > 0 && OPENING.indexOf(name.charAt(from - 1)) >= 0) {
            from--;
        }
        return from;
    }

    /// Where a word's writing ends, with the signs that belong to it: *Yahoo!*, *Novartis (Iberia)*.
    private int endOf(int at) {
        int to = words.get(at).end();
        while (to < name.length() && CLOSING.indexOf(name.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }

    private String letters(int from, int to) {
        return words.subList(from, to).stream().map(Word::folded).collect(Collectors.joining());
    }

    private boolean isOneOf(int at, Set<Kind> kinds) {
        return taken.stream().anyMatch(run -> run.from() <= at && at < run.to() && kinds.contains(run.kind()));
    }

    private List<String> wordsBut(Set<Kind> kinds) {
        var kept = IntStream.range(0, words.size())
                .filter(at -> !isOneOf(at, kinds))
                .mapToObj(at -> CommonWords.inFull(words.get(at).folded()))
                .toList();
        int first = kept.size() > 1 && CommonWords.isArticle(kept.getFirst()) ? 1 : 0;
        var telling = kept.stream().skip(first).filter(word -> !CommonWords.isAnd(word)).toList();
        return telling.isEmpty() ? kept : telling;
    }
}
