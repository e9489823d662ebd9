/** ExerciseOption: who holds an option makes use of it. */
@NullMarked
package io.dealtrail.deal.partnership.exerciseoption;

import org.jspecify.annotations.NullMarked;
