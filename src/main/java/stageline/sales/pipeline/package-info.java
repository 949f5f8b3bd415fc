/// The pipeline: stages, what must be true to enter each, and the workspace's content (classes, question lists, reasons).
@NullMarked
package stageline.sales.pipeline;

import org.jspecify.annotations.NullMarked;
