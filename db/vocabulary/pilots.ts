export const pilotPhases = ['idea', 'design', 'test', 'implementation', 'closed'] as const
export const pilotDecisions = ['stop', 'adjust', 'repeat', 'scale', 'embed'] as const
export const benefitFor = ['citizen', 'local_community', 'enterprise'] as const
export const barrierKinds = ['time', 'money', 'rules', 'insurance', 'cooperation', 'premises', 'other'] as const
export const eventKinds = ['network_meeting', 'conference', 'committee', 'other'] as const
export const learningKinds = ['success', 'not_as_expected', 'odd', 'unexpected', 'learning', 'correction'] as const
