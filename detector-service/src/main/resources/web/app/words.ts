/** All that the console says, in both languages. What cameras and the LLM say stays as it is. */
const WORDS = {
  en: {
    alerts: 'Alerts',
    noAlerts: 'No alerts yet. They appear here as the LLM finds them.',
    noCameras: 'No camera sends pictures yet.',
    connecting: 'Connecting …',
    open: 'Live',
    waiting: 'Connection lost, coming back …',
    simulated: 'Simulated LLM: set DASHSCOPE_API_KEY to ask the real one',
    objects: 'objects',
    ago: 's ago',
    none: 'none',
    low: 'low',
    medium: 'medium',
    high: 'high',
    model: 'Model:',
    language: '中文',
  },
  zh: {
    alerts: '告警',
    noAlerts: '暂无告警，模型发现危险时会显示在这里。',
    noCameras: '还没有摄像头画面。',
    connecting: '连接中…',
    open: '实时',
    waiting: '连接中断，正在重连…',
    simulated: '模拟模型：设置 DASHSCOPE_API_KEY 以使用真实模型',
    objects: '个目标',
    ago: '秒前',
    none: '无',
    low: '低',
    medium: '中',
    high: '高',
    model: '检测模型：',
    language: 'English',
  },
} as const;

export type Language = keyof typeof WORDS;
export type Words = Record<keyof (typeof WORDS)['en'], string>;

export function words(language: Language): Words {
  return WORDS[language];
}

/** What was chosen before, or what the browser prefers. */
export function preferred(): Language {
  const chosen = localStorage.getItem('roadwatch.language');
  return chosen === 'en' || chosen === 'zh' ? chosen : navigator.language.startsWith('zh') ? 'zh' : 'en';
}

export function prefer(language: Language): void {
  localStorage.setItem('roadwatch.language', language);
}
