package org.aidflow.engine;

class SsjSimulatorTest extends SimulatorContractTest {
    @Override
    Simulator simulator() {
        return new SsjSimulator();
    }
}
