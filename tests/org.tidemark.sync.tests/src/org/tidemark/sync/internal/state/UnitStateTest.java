/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.state.UnitState.Pass;

class UnitStateTest {

	private final UnitStateJson json = new UnitStateJson();

	@Test
	void readsBackWhatItWrites() throws TidemarkException {
		UnitState state = new UnitState("run", Pass.CHANGES, List.of("2026-01-15 10:30:00.123456", "7"),
				List.of("2026-01-01", "41"),
				"2026-01-16", true, true, "timestamp", "2026-01-15T10:30:00Z", Map.of("key", "abc"),
				new Candidate("9", "2026-01-15T10:30:01.000001Z"), List.of(new Gap(3, 5, "2026-01-15T10:30:02Z")),
				List.of(new KeyRange(List.of(), List.of("5", "a"), List.of("4", "z"), true),
						new KeyRange(List.of("5", "a"), List.of(), List.of(), false)));
		assertEquals(state, json.read(json.write(state), "u"));
	}

	@Test
	void writesWhatEarlierVersionsRead() {
		assertEquals(
				"{\"runId\":\"run\",\"pass\":\"CHANGES\",\"position\":[\"1\"],\"watermark\":[\"7\"],\"horizon\":null,"
						+ "\"open\":true,\"intoEmpty\":false,\"strategy\":\"auto_increment\",\"lastSync\":null,\"definition\":{\"key\":\"a\"},"
						+ "\"candidate\":{\"value\":\"9\",\"moment\":\"2026-01-15T10:30:01Z\"},"
						+ "\"gaps\":[{\"from\":3,\"to\":5,\"seen\":\"2026-01-15T10:30:02Z\"}],"
						+ "\"ranges\":[{\"low\":[],\"high\":[\"5\"],\"position\":[],\"done\":false}]}",
				json.write(new UnitState("run", Pass.CHANGES, List.of("1"), List.of("7"), null, true, false,
						"auto_increment", null, Map.of("key", "a"), new Candidate("9", "2026-01-15T10:30:01Z"),
						List.of(new Gap(3, 5, "2026-01-15T10:30:02Z")),
						List.of(new KeyRange(List.of(), List.of("5"), List.of(), false)))));
	}

	@Test
	void keepsNullsApartFromEmptyTexts() throws TidemarkException {
		UnitState state = new UnitState("run", Pass.FULL, List.of(), List.of(), null, false, false, "", null, Map.of(),
				null, List.of(), List.of());
		assertEquals(state, json.read(json.write(state), "u"));
	}

	@Test
	void readsWhatAnEarlierVersionWrote() throws TidemarkException {
		UnitState state = json.read("""
				{"runId":"r","pass":"DONE","position":[],"watermark":"7","horizon":null,"open":false,"intoEmpty":false,
				"strategy":"version","lastSync":"2026-01-15T10:30:00Z","definition":{"key":"abc"},"later":{"a":1}}
				""", "u");
		assertEquals(new UnitState("r", Pass.DONE, List.of(), List.of("7"), null, false, false, "version",
				"2026-01-15T10:30:00Z", Map.of("key", "abc"), null, List.of(), List.of()), state);
		assertEquals(List.of(), json.read("""
				{"runId":"r","pass":"DONE","position":[],"watermark":null,"horizon":null,"open":false,
				"intoEmpty":false,"strategy":"version","lastSync":null,"definition":{}}
				""", "u").watermark());
	}

	@Test
	void writesEqualStatesAsEqualTexts() {
		String text = json.write(UnitState.begin("run", Pass.FULL, false, "",
				Map.of("key", "1", "cursor", "2", "filter", "3", "mapping", "4", "schema", "5", "a", "6", "z", "7")));
		assertTrue(text.contains("""
				"definition":{"a":"6","cursor":"2","filter":"3","key":"1","mapping":"4","schema":"5","z":"7"}"""),
				text);
	}

	@Test
	void readsEachRangeByItself() {
		UnitState begun = UnitState.begin("run", Pass.FULL, true, "", Map.of())
				.withRanges(List.of(new KeyRange(List.of(), List.of("5"), List.of(), false),
						new KeyRange(List.of("5"), List.of(), List.of(), false)));
		UnitState read = begun.inRange(1, List.of("7"), false).inRange(0, List.of("4"), false)
				.inRange(0, List.of(), true);
		assertEquals(List.of(new KeyRange(List.of(), List.of("5"), List.of("4"), true),
				new KeyRange(List.of("5"), List.of(), List.of("7"), false)), read.ranges());
		assertEquals(read.ranges(), read.withWatermark(List.of("1")).withLimit("2", true).ranges());
		assertEquals(List.of(), read.at(Pass.FULL, List.of()).ranges(), "all is read again");
		assertEquals(List.of(), read.done(List.of(), "now").ranges());
		assertEquals(List.of(), read.inRun("other", Pass.FULL, Map.of()).ranges());
	}

	@Test
	void saysWhoseCheckpointIsDamaged() {
		TidemarkException e = assertThrows(TidemarkException.class, () -> json.read("{ \"runId\": ", "main.orders"));
		assertTrue(e.getMessage().contains("main.orders"), e.getMessage());
		assertThrows(TidemarkException.class, () -> json.read("{}", "main.orders"));
		assertThrows(TidemarkException.class, () -> json.read("{\"runId\":\"r\",\"pass\":\"LATER\"}", "main.orders"));
	}

	@Test
	void namesThePartsOfADefinitionThatDiffer() {
		Fingerprint now = Fingerprint.of(Map.of("key", "[id]", "filter", "x > 1", "cursor", ""));
		Fingerprint before = Fingerprint.of(Map.of("key", "[id]", "filter", "x > 2", "cursor", "timestamp"));
		assertEquals(List.of("cursor", "filter"), now.differences(before.parts()));
		assertEquals(List.of(), now.differences(now.parts()));
	}
}
