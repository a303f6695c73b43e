/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/**
 * Writes states as JSON and reads them back. Safe for use by several threads. Key by key: Jackson's data binding takes a
 * tenth of a second at the start of each run.
 */
public final class UnitStateJson {

	private final JsonFactory factory = new JsonFactory();

	/** The state as JSON. */
	public String write(UnitState state) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = factory.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringField("runId", state.runId()); //$NON-NLS-1$
			json.writeStringField("pass", state.pass().name()); //$NON-NLS-1$
			texts(json, "position", state.position()); //$NON-NLS-1$
			texts(json, "watermark", state.watermark()); //$NON-NLS-1$
			json.writeStringField("horizon", state.horizon()); //$NON-NLS-1$
			json.writeBooleanField("open", state.open()); //$NON-NLS-1$
			json.writeBooleanField("intoEmpty", state.intoEmpty()); //$NON-NLS-1$
			json.writeStringField("strategy", state.strategy()); //$NON-NLS-1$
			json.writeStringField("lastSync", state.lastSync()); //$NON-NLS-1$
			json.writeObjectFieldStart("definition"); //$NON-NLS-1$
			for (Map.Entry<String, String> part : state.definition().entrySet()) {
				json.writeStringField(part.getKey(), part.getValue());
			}
			json.writeEndObject();
			candidate(json, state.candidate());
			gaps(json, state.gaps());
			ranges(json, state.ranges());
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static void candidate(JsonGenerator json, @Nullable Candidate candidate) throws IOException {
		json.writeFieldName("candidate"); //$NON-NLS-1$
		if (candidate == null) {
			json.writeNull();
			return;
		}
		json.writeStartObject();
		json.writeStringField("value", candidate.value()); //$NON-NLS-1$
		json.writeStringField("moment", candidate.moment()); //$NON-NLS-1$
		json.writeEndObject();
	}

	private static void gaps(JsonGenerator json, List<Gap> gaps) throws IOException {
		json.writeArrayFieldStart("gaps"); //$NON-NLS-1$
		for (Gap gap : gaps) {
			json.writeStartObject();
			json.writeNumberField("from", gap.from()); //$NON-NLS-1$
			json.writeNumberField("to", gap.to()); //$NON-NLS-1$
			json.writeStringField("seen", gap.seen()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void ranges(JsonGenerator json, List<KeyRange> ranges) throws IOException {
		json.writeArrayFieldStart("ranges"); //$NON-NLS-1$
		for (KeyRange range : ranges) {
			json.writeStartObject();
			texts(json, "low", range.low()); //$NON-NLS-1$
			texts(json, "high", range.high()); //$NON-NLS-1$
			texts(json, "position", range.position()); //$NON-NLS-1$
			json.writeBooleanField("done", range.done()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
		json.writeArrayFieldStart(name);
		for (String text : texts) {
			json.writeString(text);
		}
		json.writeEndArray();
	}

	/**
	 * The state of a checkpoint.
	 *
	 * @param unit whose checkpoint it is, for the message
	 * @throws TidemarkException when it is damaged
	 */
	public UnitState read(String json, String unit) throws TidemarkException {
		try (JsonParser parser = factory.createParser(json)) {
			return new UnitStateReader(parser).read();
		} catch (IOException | IllegalArgumentException e) {
			throw new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.State_damaged, unit),
					Messages.State_damaged_remedy, e);
		}
	}
}
