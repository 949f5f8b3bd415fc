package stageline.papers.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.TextStyle;

/// What stands side by side and is not broken over pages, as high as it needs.
///
/// @param height in points
/// @param marks  what is drawn, from its upper edge
record Slab(float height, List<Mark> marks) {

    Slab {
        marks = List.copyOf(marks);
    }

    /// Something that is drawn.
    sealed interface Mark {

        /// How far below the slab's upper edge it begins.
        float top();

        /// How high it is.
        float height();

        /// The same, so much further up.
        Mark up(float by);
    }

    /// A line of text.
    ///
    /// @param tag to which it belongs; nothing for what is repeated or decoration
    record Words(Optional<Tag> tag, Line line, TextStyle style, Colour colour, float left, float top) implements Mark {

        @Override
        public float height() {
            return style.leading();
        }

        @Override
        public Mark up(float by) {
            return new Words(tag, line, style, colour, left, top - by);
        }
    }

    /// A line drawn from left to right.
    record Rule(float left, float right, float top, float height, Colour colour) implements Mark {

        @Override
        public Mark up(float by) {
            return new Rule(left, right, top - by, height, colour);
        }
    }

    /// A picture among the page's resources.
    record Image(Tag tag, String resource, float left, float top, float width, float height) implements Mark {

        @Override
        public Mark up(float by) {
            return new Image(tag, resource, left, top - by, width, height);
        }
    }

    /// Itself, or where it is too high the parts that it is cut into, between its lines.
    List<Slab> cut(float most) {
        if (height <= most) {
            return List.of(this);
        }
        List<Slab> parts = new ArrayList<>();
        Slab rest = this;
        while (rest.height > most) {
            float at = rest.gap(most);
            if (at <= 0) {
                break;
            }
            parts.add(rest.above(at));
            rest = rest.below(at);
        }
        parts.add(rest);
        return parts;
    }

    /// Where it can be cut so that the upper part is at most so high; 0 where it can't.
    private float gap(float most) {
        float at = most;
        while (true) {
            float cut = at;
            float higher = (float) marks.stream().filter(mark -> mark.top() < cut && mark.top() + mark.height() > cut)
                    .mapToDouble(Mark::top).min().orElse(cut);
            if (higher == cut) {
                return cut;
            }
            at = higher;
        }
    }

    private Slab above(float at) {
        return new Slab(at, marks.stream().filter(mark -> mark.top() < at).toList());
    }

    private Slab below(float at) {
        return new Slab(height - at, marks.stream().filter(mark -> mark.top() >= at).map(mark -> mark.up(at)).toList());
    }
}
