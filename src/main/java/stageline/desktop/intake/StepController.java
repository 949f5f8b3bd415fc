package stageline.desktop.intake;

/// A controller of one step's view.
interface StepController {

    /// Gives the focus to where the step's work begins.
    void focus();
}
