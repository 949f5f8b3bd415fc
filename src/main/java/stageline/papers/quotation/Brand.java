package stageline.papers.quotation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Picture;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// The house that sends the paper, as it shows itself. What is not known is empty.
///
/// @param accent    its colour
/// @param logo      stands on top in place of its name
/// @param name      the legal entity that sells
/// @param address   its address, one line each, as its own country writes it
/// @param taxNumber its number for value added tax
/// @param contact   how to reach it, one line each
/// @param foot      what the law wants at the foot of its papers, such as where it is registered
public record Brand(
        Colour accent, Optional<Picture> logo, String name, List<String> address, String taxNumber, List<String> contact, String foot) {

    /// A house.
    public Brand {
        address = List.copyOf(address);
        contact = List.copyOf(contact);
    }

    /// What stands on top of its papers: the logo with all else at its right; without one the name and the address, and how to reach the
    /// house at their right.
    ///
    /// @param tax how its number for value added tax is said
    public Block letterhead(UnaryOperator<String> tax) {
        List<Text> place = address.stream().map(Brand::small).toList();
        Stream<String> number = Stream.of(taxNumber).filter(known -> !known.isEmpty()).map(tax);
        List<Text> reached = Stream.concat(number, contact.stream()).map(Brand::small).toList();
        return logo.isPresent()
                ? new Block.Columns(logo, false, List.of(),
                        Stream.of(List.of(small(name)), place, reached).flatMap(List::stream).toList(), true)
                : new Block.Columns(Optional.empty(), false,
                        Stream.concat(Stream.of(new Text(name, TextStyle.BRAND)), place.stream()).toList(), reached, true);
    }

    private static Text small(String line) {
        return new Text(line, TextStyle.SMALL);
    }
}
