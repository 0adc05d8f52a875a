/**
 * Pipeline schedules, simulated: each {@link bifolio.schedule.Schedule} writes the order in which
 * every device does its work, as the schedule's authors publish it; the simulation starts each
 * piece of work as soon as its device is free and what it needs is there. Bubbles and peaks are
 * measured on the result, so a formula can be printed beside what happened. No formula is used to
 * find them. Compiled for the browser too: sums and products are written from left to right.
 */
@NullMarked
package bifolio.schedule;

import org.jspecify.annotations.NullMarked;
