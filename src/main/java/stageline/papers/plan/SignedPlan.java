package stageline.papers.plan;

import java.util.List;
import stageline.papers.signature.PrintedSignature;

/// A plan that was issued as a file and signed.
///
/// @param file       what that file is called
/// @param sha256     of its bytes, in hexadecimal digits
/// @param stands     whether the plan still says what was issued
/// @param signatures all of the file, the first of them first
public record SignedPlan(String file, String sha256, boolean stands, List<PrintedSignature> signatures) {

    public SignedPlan {
        signatures = List.copyOf(signatures);
    }
}
