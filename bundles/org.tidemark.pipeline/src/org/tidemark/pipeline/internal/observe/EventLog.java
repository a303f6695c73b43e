/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineStatus.Event;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** What RisingWave logged of failures. */
final class EventLog {

	private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
			.append(DateTimeFormatter.ISO_LOCAL_DATE).appendPattern("[ ]['T']").append(DateTimeFormatter.ISO_LOCAL_TIME)
			.optionalStart().appendPattern("[XXX][XX][X]").optionalEnd().toFormatter();

	private final Systems systems;

	EventLog(Systems systems) {
		this.systems = systems;
	}

	/** The events that name one of the objects, the newest first. */
	List<Event> read(Set<String> objects, IProgressMonitor monitor) throws TidemarkException {
		List<Event> events = new ArrayList<>();
		for (List<@Nullable String> row : systems.query(PipelineSystem.RISINGWAVE, monitor,
				"SELECT timestamp, event_type, info FROM rw_catalog.rw_event_logs WHERE event_type IN"
						+ " ('SINK_FAIL', 'AUTO_SCHEMA_CHANGE_FAIL', 'CREATE_STREAM_JOB_FAIL', 'COLLECT_BARRIER_FAIL')")) {
			String text = String.valueOf(row.get(2));
			if (objects.stream().anyMatch(o -> names(text, o))) {
				events.add(new Event(moment(String.valueOf(row.get(0))), String.valueOf(row.get(1)), text));
			}
		}
		events.sort(Comparator.comparing(Event::when).reversed());
		return events;
	}

	/** Whether an event names an object as a whole, as a value of its JSON. */
	static boolean names(String text, String object) {
		return text.contains('"' + object + '"');
	}

	/** A moment in the form of RisingWave; the epoch when it is in another. */
	static Instant moment(String text) {
		try {
			return MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime zoned
					? zoned.toInstant()
					: LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
		} catch (DateTimeParseException unknownForm) {
			return Instant.EPOCH;
		}
	}
}
