package stageline.papers.quotation;

import java.util.List;
import java.util.Optional;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Picture;

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
}
