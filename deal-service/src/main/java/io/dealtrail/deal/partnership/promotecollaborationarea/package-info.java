/** PromoteCollaborationArea: what was explored is committed from a day on. */
@NullMarked
package io.dealtrail.deal.partnership.promotecollaborationarea;

import org.jspecify.annotations.NullMarked;
