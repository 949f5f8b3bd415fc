package stageline.desktop.template;

import javafx.scene.Node;
import stageline.desktop.template.TemplateModel.Told;

/// What is filled in of a template.
interface TemplateForm {

    /// What is shown.
    Node node();

    /// Shows what is known.
    void show(Told told);
}
