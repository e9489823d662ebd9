/** ResumeCollaborationArea: work on an area goes on. */
@NullMarked
package io.dealtrail.deal.partnership.resumecollaborationarea;

import org.jspecify.annotations.NullMarked;
