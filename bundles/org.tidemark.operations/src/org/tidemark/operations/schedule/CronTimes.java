/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

/** The times that a cron expression of five fields names. Immutable. */
public final class CronTimes {

	private final ExecutionTime times;

	private CronTimes(ExecutionTime times) {
		this.times = times;
	}

	/**
	 * Reads an expression as crontab does.
	 *
	 * @param expression minute, hour, day of month, month and day of week
	 * @throws IllegalArgumentException that says what is wrong, in English
	 */
	public static CronTimes parse(String expression) {
		Cron cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(expression);
		return new CronTimes(ExecutionTime.forCron(cron.validate()));
	}

	/**
	 * The first time after a moment; empty when there is none, as for a 30th of February. A time that the clock of the
	 * zone skips in spring comes when it goes on; one that comes twice in autumn is taken once.
	 */
	public Optional<ZonedDateTime> next(ZonedDateTime after) {
		Optional<ZonedDateTime> next = times.nextExecution(after);
		ZonedDateTime skipped = skippedByTheClock(after);
		return skipped != null && skipped.isAfter(after) && next.filter(skipped::isAfter).isEmpty()
				? Optional.of(skipped)
				: next;
	}

	/** The moment when the clock goes on, if it skips the next time of the expression; else null. */
	private @Nullable ZonedDateTime skippedByTheClock(ZonedDateTime after) {
		LocalDateTime next = times.nextExecution(after.toLocalDateTime().atZone(ZoneOffset.UTC))
				.map(ZonedDateTime::toLocalDateTime).orElse(null);
		ZoneId zone = after.getZone();
		if (next == null || !zone.getRules().getValidOffsets(next).isEmpty()) {
			return null;
		}
		return zone.getRules().getTransition(next).getInstant().atZone(zone);
	}
}
